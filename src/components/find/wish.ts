import type { Filters } from './pagefind.ts';

/** What somebody asked the finder for. */
export interface Wish {
  q: string;
  /** Minutes, one of the choices, or empty. */
  time: string;
  /** How many people, or empty. */
  people: string;
  kind: string;
  theme: string;
  strand: string;
  leading: string;
  with: string[];
}

const ONE = ['q', 'time', 'people', 'kind', 'theme', 'strand', 'leading'] as const;

/** Reads a wish from an address. Any number of minutes becomes the longest choice that it holds. */
export function wishFrom(address: URLSearchParams, times: readonly string[]): Wish {
  const wish: Wish = { q: '', time: '', people: '', kind: '', theme: '', strand: '', leading: '', with: address.getAll('with') };
  for (const name of ONE) wish[name] = (address.get(name) ?? '').slice(0, 80);
  const minutes = Number.parseInt(wish.time, 10);
  wish.time = Number.isNaN(minutes) ? '' : (times.filter((time) => Number(time) <= minutes).at(-1) ?? times[0] ?? '');
  const people = Number.parseInt(wish.people, 10);
  wish.people = Number.isNaN(people) || people < 1 ? '' : String(people);
  return wish;
}

/** Writes a wish as an address, leaving out what wasn't asked. */
export function addressOf(wish: Wish): string {
  const address = new URLSearchParams();
  for (const name of ONE) if (wish[name] !== '') address.set(name, wish[name]);
  for (const thing of wish.with) address.append('with', thing);
  const query = address.toString();
  return query === '' ? location.pathname : `${location.pathname}?${query}`;
}

/** Reads a wish from the form. */
export function wishOf(form: HTMLFormElement): Wish {
  const data = new FormData(form);
  const one = (name: string): string => String(data.get(name) ?? '').trim();
  return { q: one('q'), time: one('time'), people: one('people'), kind: one('kind'), theme: one('theme'), strand: one('strand'), leading: one('leading'), with: data.getAll('with').map(String) };
}

/** Puts a wish into the form. */
export function showWish(form: HTMLFormElement, wish: Wish): void {
  for (const name of ONE) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = wish[name];
  }
  for (const box of form.querySelectorAll<HTMLInputElement>('input[name=with]')) box.checked = wish.with.includes(box.value);
  const more = form.querySelector('details');
  if (more && (wish.kind || wish.theme || wish.strand || wish.leading || wish.with.length > 0)) more.open = true;
}

/** True where nothing was asked. */
export function isEmpty(wish: Wish): boolean {
  return ONE.every((name) => wish[name] === '') && wish.with.length === 0;
}

/** A wish as the search index understands it; `fit` narrows to one way of fitting the time. */
export function filtersOf(wish: Wish, fit?: 'fits' | 'shortened' | 'short'): Filters {
  const filters: Filters = {};
  if (wish.time !== '') {
    const ways = { fits: wish.time, shortened: `${wish.time}-shortened`, short: `${wish.time}-short` };
    filters['time'] = fit === undefined ? { any: Object.values(ways) } : ways[fit];
  }
  if (wish.people !== '') filters['people'] = String(Math.min(Math.max(Number(wish.people), 2), 60));
  if (wish.kind !== '') filters['kind'] = wish.kind;
  if (wish.theme !== '') filters['theme'] = wish.theme;
  if (wish.strand !== '') filters['strand'] = wish.strand;
  if (wish.leading !== '') filters['leading'] = wish.leading;
  if (wish.with.length > 0) filters['with'] = wish.with;
  return filters;
}

/** Each thing asked for, with the wish that leaves it out. */
export function looser(wish: Wish): { name: keyof Wish; value: string; without: Wish }[] {
  const singles = ONE.filter((name) => wish[name] !== '').map((name) => ({ name, value: wish[name], without: { ...wish, [name]: '' } }));
  const things = wish.with.map((value) => ({ name: 'with' as const, value, without: { ...wish, with: wish.with.filter((other) => other !== value) } }));
  return [...singles, ...things];
}
