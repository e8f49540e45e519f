import type { Found } from './pagefind.ts';
import type { Wish } from './wish.ts';

/** The session to begin with: one a first-timer can lead, that uses the time well and suits the number of people. */
export function best(candidates: readonly Found[], wish: Wish): Found | undefined {
  const score = (found: Found): number => {
    const time = wish.time === '' ? 0 : Math.abs(Number(wish.time) - Number(found.meta['minutes'] ?? 0));
    const people = wish.people === '' ? 0 : Math.abs(Number(wish.people) - Number(found.meta['ideal'] ?? 0)) * 2;
    return time + people + (found.filters['leading']?.includes('first-time') === true ? 0 : 30);
  };
  return candidates.filter((found) => found.meta['kind'] === 'module').sort((a, b) => score(a) - score(b))[0];
}

/** Why it was chosen, as keys of the finder's words with their values. */
export function reasons(found: Found, wish: Wish, way: 'fits' | 'shortened' | 'short' | undefined): [string, Record<string, string>][] {
  const made: [string, Record<string, string>][] = [];
  if (way !== undefined) made.push([{ fits: 'bestFits', shortened: 'bestShortened', short: 'bestShort' }[way], { minutes: wish.time }]);
  if (wish.people !== '') made.push(['bestPeople', { people: wish.people }]);
  if (found.filters['leading']?.includes('first-time') === true) made.push(['bestFirst', {}]);
  return made;
}
