import type { PlanItem } from './agenda.ts';
import { groupsOf } from './groups.ts';

/** What a quantity is counted by. */
export type Per = 'person' | 'pair' | 'group' | 'session';

/** A thing to bring, as the session's frontmatter has it. */
export interface Material {
  item: string;
  per: Per;
  quantity: number;
  noPrinter?: string | undefined;
}

/** How many to bring of one thing. */
export interface Amount {
  item: string;
  count: number;
  noPrinter?: string | undefined;
}

/** The most groups of three or more that a plan makes of `people`; of fours where it makes none. At least one. */
export function mostGroups(people: number, items: readonly PlanItem[]): number {
  const counts = items.flatMap((item) =>
    item.kind === 'step' && ['threes', 'fours', 'stations'].includes(item.grouping)
      ? [groupsOf(item, people).sizes.length]
      : [],
  );
  return Math.max(1, ...(counts.length > 0 ? counts : [groupsOf({ grouping: 'fours' }, people).sizes.length]));
}

/** How many of each `per` there are with `people` in the room. An odd person counts as a pair, so that nobody goes without. */
export function howMany(per: Per, people: number, items: readonly PlanItem[]): number {
  if (per === 'person') return people;
  if (per === 'pair') return Math.ceil(people / 2);
  return per === 'group' ? mostGroups(people, items) : 1;
}

/** Rounds up, forgiving the last digits of a binary fraction: thirty tenths are three. */
function wholeUp(count: number): number {
  return Math.ceil(Math.round(count * 1000) / 1000);
}

/** What to bring for `people`; the same thing named twice is added up. Whole things: half a roll is one. */
export function materialsFor(materials: readonly Material[], people: number, items: readonly PlanItem[]): Amount[] {
  const sums = new Map<string, Amount>();
  for (const { item, per, quantity, noPrinter } of materials) {
    const before = sums.get(item);
    const count = (before?.count ?? 0) + quantity * howMany(per, people, items);
    sums.set(item, { item, count, noPrinter: before?.noPrinter ?? noPrinter });
  }
  return [...sums.values()].map((amount) => ({ ...amount, count: wholeUp(amount.count) }));
}
