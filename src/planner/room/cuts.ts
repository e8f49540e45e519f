import type { PlanItem } from '../../kit/session/agenda.ts';
import type { Change } from '../../kit/session/fit-to-time.ts';

/** What is left out or cut of an evening, by its place in the plan. */
export type Cuts = ReadonlyMap<number, Change>;

/** An item once it is cut; one that is left out takes no minutes. */
export function cutOf(item: PlanItem, change: Change | undefined): PlanItem {
  if (change === undefined) return item;
  const minutes = change.how === 'dropped' ? 0 : item.minutes - change.minutes;
  return item.kind === 'break'
    ? { ...item, minutes }
    : { ...item, minutes, minMinutes: Math.min(minutes, item.minMinutes) };
}

/** The next place from `at` on that isn't left out. */
export function skipped(items: readonly PlanItem[], at: number, by: 1 | -1): number {
  let place = at;
  while (place >= 0 && place < items.length && items[place]?.minutes === 0) place += by;
  return Math.max(0, Math.min(items.length, place));
}

/** The items after this one that aren't left out. */
export function rest(items: readonly PlanItem[], at: number): PlanItem[] {
  return items.slice(at + 1).filter(({ minutes }) => minutes > 0);
}

/** The place in the plan of the one that is so many after this. */
export function placeOf(items: readonly PlanItem[], at: number, index: number): number {
  const places = items.flatMap(({ minutes }, place) => (place > at && minutes > 0 ? [place] : []));
  return places[index] ?? 0;
}

/** The cuts with some more, proposed for the items after `at` that were left. */
export function withCuts(cuts: Cuts, items: readonly PlanItem[], at: number, changes: readonly Change[]): Cuts {
  const all = new Map(cuts);
  for (const change of changes) {
    const place = placeOf(items, at, change.index);
    all.set(place, { ...change, minutes: change.minutes + (cuts.get(place)?.minutes ?? 0) });
  }
  return all;
}
