import type { PlanItem } from '../kit/session/agenda.ts';
import { groupsOf } from '../kit/session/groups.ts';
import type { Translate } from '../outputs/web/translate.ts';

/** Interface words in one language, and lists with its commas. */
export interface Words {
  t: Translate;
  list(words: readonly string[]): string;
  /** A day such as Thursday 3 December 2026. */
  day(date: string): string;
}

/** How these people divide up in an item, such as “2 groups of 4 and 2 groups of 3”; nothing where they don't. */
export function groupsInWords(item: PlanItem, people: number, { t, list }: Words): string | undefined {
  if (item.kind === 'break' || !['pairs', 'threes', 'fours', 'stations'].includes(item.grouping)) return undefined;
  const { sizes, observers } = groupsOf(item, people);
  const counts = [...new Set(sizes)].map((size) =>
    t(size >= 2 && size <= 4 ? `plan.size.${size}` : 'plan.groups', {
      n: sizes.filter((other) => other === size).length,
      size,
    }),
  );
  return list(observers === 0 ? counts : [...counts, t('plan.watching', { n: observers })]);
}

/** What an item is called. */
export function titleOf(item: PlanItem, { t }: Words): string {
  return item.title === undefined || item.title === ''
    ? t(item.kind === 'break' ? 'step.break' : 'plan.untitled')
    : item.title;
}
