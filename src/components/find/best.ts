import type { Found, Group } from './narrow.ts';
import type { Wish } from './wish.ts';

/** The session to begin with, of the group that fits best, for whoever said how much time or how many people they have. */
export function best([first]: readonly Group[], wish: Wish): Found | undefined {
  return wish.time === '' && wish.people === '' ? undefined : first?.found.find(({ entry }) => entry.kind === 'module');
}

/** Puts what suits somebody's time and people best first. Where words were typed, they have put what is meant first. */
export function bestFirst(found: readonly Found[], wish: Wish): Found[] {
  return wish.q === '' ? found.toSorted((a, b) => distance(a, wish) - distance(b, wish)) : [...found];
}

/** How far it is from what was asked, in minutes: one more or fewer person counts two, needing experience to lead it 30. */
function distance({ entry }: Found, wish: Wish): number {
  if (wish.time === '' && wish.people === '') return 0;
  const time = wish.time === '' ? 0 : Number(wish.time) - (entry.time?.[wish.time]?.minutes ?? 0);
  const people = wish.people === '' ? 0 : Math.abs(Number(wish.people) - (entry.people?.ideal ?? 0)) * 2;
  return time + people + (isForFirstTime(entry) ? 0 : 30);
}

/** Why it was chosen, as keys of the finder's words with their values. */
export function reasons({ entry }: Found, wish: Wish): [key: string, values: Record<string, string>][] {
  const fit = entry.time?.[wish.time];
  const made: [string, Record<string, string>][] = [];
  if (fit !== undefined)
    made.push([
      fit.answer === 'fits' ? 'bestFits' : fit.how === 'cut' ? 'bestShortened' : 'bestShort',
      { minutes: wish.time },
    ]);
  if (wish.people !== '') made.push(['bestPeople', { people: wish.people }]);
  if (isForFirstTime(entry)) made.push(['bestFirst', {}]);
  if (entry.with?.includes('ready-15') === true) made.push(['bestReady', {}]);
  return made;
}

function isForFirstTime(entry: Found['entry']): boolean {
  return entry.leading?.includes('first-time') === true;
}
