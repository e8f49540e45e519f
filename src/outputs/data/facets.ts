import type { Item } from '../../kit/kit.ts';
import type { Kind, Strand, Theme } from '../../kit/schema/vocabulary.ts';
import { type Fit, fits } from '../../kit/session/fits.ts';
import { readyInFifteen } from '../../kit/session/preparation.ts';

/** The times people say they have, in minutes. */
export const TIMES = [20, 45, 60, 75, 90, 120] as const;
/** How used to leading somebody is, from least to most. */
export const LEADING = ['first-time', 'some', 'lots'] as const;
/** What a session can be asked to be, or to do without. */
export const THINGS = ['online', 'outdoors', 'no-screen', 'no-printing', 'ready-15'] as const;

export type Leading = (typeof LEADING)[number];
export type Thing = (typeof THINGS)[number];

/** What an item can be narrowed by. Time and people are asked of sessions alone. */
export interface Facets {
  kind: Kind | 'term';
  theme?: Theme;
  strand?: Strand;
  /** Everybody who can lead it: what a first-timer can lead, the others can too. */
  leading?: Leading[];
  /** For each of the times that it fits, how. */
  time?: Record<string, Exclude<Fit, { answer: 'no' }>>;
  people?: { min: number; ideal: number; max: number };
  with?: Thing[];
}

/** The facets of an item. */
export function facetsOf(item: Item): Facets {
  const { data } = item;
  const facets: Facets = { kind: item.kind };
  if ('theme' in data) facets.theme = data.theme;
  if ('strand' in data) facets.strand = data.strand;
  if ('leading' in data) facets.leading = LEADING.slice(LEADING.indexOf(data.leading));
  if (item.kind !== 'module') return facets;
  facets.time = {};
  for (const minutes of TIMES) {
    const fit = fits(minutes, item.plan, item.shortPlan);
    if (fit.answer !== 'no') facets.time[minutes] = fit;
  }
  facets.people = item.data.groupSize;
  facets.with = THINGS.filter((thing) => has[thing](item.data));
  return facets;
}

type Session = Extract<Item, { kind: 'module' }>['data'];

const has: Record<Thing, (data: Session) => boolean> = {
  online: ({ format }) => format.includes('online') || format.includes('hybrid'),
  outdoors: ({ format }) => format.includes('outdoors'),
  'no-screen': ({ needsScreen }) => !needsScreen,
  // It hands out nothing, or says what to do where there is no printer.
  'no-printing': ({ worksheets, materials }) =>
    worksheets.length === 0 || materials.some((material) => material.noPrinter !== undefined),
  'ready-15': ({ prepare }) => readyInFifteen(prepare),
};
