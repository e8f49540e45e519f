import type { Entry } from '../../outputs/data/catalogue.ts';
import type { Wish } from './wish.ts';

/** Something found, and the words around what was searched for, where there were any. */
export interface Found {
  entry: Entry;
  excerpt?: () => Promise<string>;
}

/** Things found that belong under one heading. */
export interface Group {
  /** How they fit the time, or what kind they are; empty where one list is enough. */
  name: 'fits' | 'fits if shortened' | Entry['kind'] | '';
  found: Found[];
}

/** Whether an entry is all that was asked, the words left aside. */
export function suits(entry: Entry, wish: Wish): boolean {
  const people = Number(wish.people);
  return (
    (wish.kind === '' || entry.kind === wish.kind) &&
    (wish.theme === '' || entry.theme === wish.theme) &&
    (wish.strand === '' || entry.strand === wish.strand) &&
    (wish.leading === '' || entry.leading?.some((who) => who === wish.leading) === true) &&
    (wish.time === '' || entry.time?.[wish.time] !== undefined) &&
    (wish.people === '' || (entry.people !== undefined && entry.people.min <= people && people <= entry.people.max)) &&
    wish.with.every((thing) => entry.with?.some((other) => other === thing) === true)
  );
}

/** Everything there is to browse. Words of the glossary are answers, not things to browse. */
export function browse(entries: readonly Entry[]): Found[] {
  return entries.filter((entry) => entry.kind !== 'term').map((entry) => ({ entry }));
}

/** Puts what the words found in order; a thing whose code was typed comes first. */
export function ranked(entries: readonly Entry[], results: readonly { id: string; excerpt: () => Promise<string> }[], words: string): Found[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const found = results.flatMap(({ id, excerpt }) => {
    const entry = byId.get(id);
    return entry === undefined ? [] : [{ entry, excerpt }];
  });
  const typed = words.trim().toLowerCase();
  const named = entries.filter((entry) => entry.code?.toLowerCase() === typed).map((entry): Found => ({ entry }));
  return [...named, ...found.filter(({ entry }) => named.every((other) => other.entry !== entry))];
}

const KINDS = ['module', 'curriculum', 'worksheet', 'guide', 'template', 'page'] as const;

/** Sorts what was found under headings: by how it fits the time asked for, or by kind, or, where words rank it, not at all. */
export function groupsOf(found: readonly Found[], wish: Wish): Group[] {
  const groups: Group[] =
    wish.time !== ''
      ? (['fits', 'fits if shortened'] as const).map((name) => ({ name, found: found.filter(({ entry }) => entry.time?.[wish.time]?.answer === name) }))
      : wish.q === ''
        ? KINDS.map((name) => ({ name, found: found.filter(({ entry }) => entry.kind === name) }))
        : [{ name: '', found: [...found] }];
  return groups.filter((group) => group.found.length > 0);
}
