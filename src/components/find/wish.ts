import { TIMES } from '../../outputs/data/facets.ts';

/** What somebody asked the finder for; empty where they didn't say. */
export interface Wish {
  q: string;
  /** Minutes, one of the choices. */
  time: string;
  people: string;
  kind: string;
  theme: string;
  strand: string;
  leading: string;
  with: string[];
}

/** What can be asked once. */
export const ONE = ['q', 'time', 'people', 'kind', 'theme', 'strand', 'leading'] as const;

/** Reads a wish from an address. Any number of minutes becomes the longest choice that it holds; one that holds none is as if nothing were said,
 * for what fits twenty minutes needn't fit ten. */
export function wishFrom(address: URLSearchParams): Wish {
  const one = (name: (typeof ONE)[number]): string => (address.get(name) ?? '').trim().slice(0, 80);
  const minutes = Number.parseInt(one('time'), 10);
  const people = Number.parseInt(one('people'), 10);
  return {
    q: one('q'),
    time: String(TIMES.findLast((time) => time <= minutes) ?? ''),
    people: people > 0 ? String(people) : '',
    kind: one('kind'),
    theme: one('theme'),
    strand: one('strand'),
    leading: one('leading'),
    with: address.getAll('with'),
  };
}

/** Writes a wish as the end of an address, leaving out what wasn't asked. */
export function queryOf(wish: Wish): string {
  const address = new URLSearchParams();
  for (const name of ONE) if (wish[name] !== '') address.set(name, wish[name]);
  for (const thing of wish.with) address.append('with', thing);
  const query = address.toString();
  return query === '' ? '' : `?${query}`;
}

/** A wish with one more thing asked, in place of what was asked there. */
export function asking(wish: Wish, name: string, value: string): Wish {
  if (name === 'with') return { ...wish, with: [...new Set([...wish.with, value])] };
  return { ...wish, [name]: value };
}

/** Each thing asked for, with the wish that leaves it out. */
export function looser(wish: Wish): { name: keyof Wish; value: string; without: Wish }[] {
  return [
    ...ONE.filter((name) => wish[name] !== '').map((name) => ({
      name,
      value: wish[name],
      without: { ...wish, [name]: '' },
    })),
    ...wish.with.map((value) => ({
      name: 'with' as const,
      value,
      without: { ...wish, with: wish.with.filter((other) => other !== value) },
    })),
  ];
}

/** What was asked before the script came stands over what the address asks. */
export function over(early: Wish, asked: Wish): Wish {
  const one = Object.fromEntries(ONE.map((name) => [name, early[name] === '' ? asked[name] : early[name]]));
  return { ...asked, ...one, with: [...new Set([...asked.with, ...early.with])] };
}
