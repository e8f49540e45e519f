import type { Item, ModuleItem } from '../../kit/kit.ts';
import { leastLength, length } from '../../kit/session/agenda.ts';

/** The times people say they have, in minutes. */
export const TIMES = [20, 45, 60, 75, 90, 120] as const;
/** The largest number of people the finder tells apart. */
const MOST_PEOPLE = 60;

/** What an item can be narrowed by. Every bucket it fits in is named. */
export type Facets = Record<'kind' | 'theme' | 'strand' | 'time' | 'people' | 'leading' | 'with', string[]>;

/** How a session goes into the time there is: as it stands, shortened, as its 20-minute version, or not. */
export function fit(item: ModuleItem, minutes: number): 'fits' | 'shortened' | 'short' | undefined {
  if (length(item.plan) <= minutes) return 'fits';
  if (leastLength(item.plan) <= minutes) return 'shortened';
  if (item.shortPlan.length > 0 && length(item.shortPlan) <= minutes) return 'short';
  return undefined;
}

/** The facets of an item. */
export function facetsOf(item: Item): Facets {
  const facets: Facets = { kind: [item.kind], theme: [], strand: [], time: [], people: [], leading: [], with: [] };
  if ('theme' in item.data) facets.theme.push(item.data.theme);
  if ('strand' in item.data) facets.strand.push(item.data.strand);
  if ('leading' in item.data) facets.leading.push(item.data.leading);
  if (item.kind !== 'module') return facets;
  for (const minutes of TIMES) {
    const how = fit(item, minutes);
    if (how !== undefined) facets.time.push(how === 'fits' ? `${minutes}` : how === 'shortened' ? `${minutes}-shortened` : `${minutes}-short`);
  }
  const { data } = item;
  for (let people = data.groupSize.min; people <= Math.min(data.groupSize.max, MOST_PEOPLE); people += 1) facets.people.push(`${people}`);
  if (data.format.includes('online') || data.format.includes('hybrid')) facets.with.push('online');
  if (data.format.includes('outdoors')) facets.with.push('outdoors');
  if (!data.needsScreen) facets.with.push('no-screen');
  if (data.worksheets.length === 0 || data.materials.every((material) => material.noPrinter !== undefined || material.quantity === 0)) facets.with.push('no-printing');
  if (data.prepare.reduce((sum, task) => sum + task.minutes, 0) <= 15) facets.with.push('ready-15');
  return facets;
}
