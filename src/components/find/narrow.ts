import type { Entry } from '../../outputs/data/catalogue.ts';
import { titled } from './titled.ts';
import type { Wish } from './wish.ts';

/** Something found, and the words around what was searched for, where there were any. */
export interface Found {
  entry: Entry;
  excerpt?: () => Promise<string>;
}

/** Things found that belong under one heading. */
export interface Group {
  /** How they fit the time, or what kind they are; `ranked` where words put all kinds in order. */
  name: 'fits' | 'fits if shortened' | 'ranked' | Entry['kind'];
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

/** Puts what the words found in order: a thing whose code was typed, then what bears the words in its name, then as the index ranks it. */
export function ranked(
  entries: readonly Entry[],
  results: readonly { id: string; excerpt: () => Promise<string> }[],
  words: string,
): Found[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const found = results.flatMap(({ id, excerpt }) => {
    const entry = byId.get(id);
    return entry === undefined ? [] : [{ entry, excerpt }];
  });
  const coded = entries.filter(({ code }) => code !== undefined && isTyped(code, words));
  const named = new Set([...coded, ...titled(entries, words)]);
  return [...[...named].map((entry): Found => ({ entry })), ...found.filter(({ entry }) => !named.has(entry))];
}

/** What can be shown while the texts are still being looked through: only what will stand first when they have been. */
export function firstOf(entries: readonly Entry[], wish: Wish): Found[] {
  const sortedByFit = wish.time !== '' || wish.people !== '';
  const termFirst = entries.some(({ kind, title }) => kind === 'term' && isTyped(title, wish.q));
  return sortedByFit || termFirst || wish.q === ''
    ? []
    : ranked(entries, [], wish.q).filter(({ entry }) => suits(entry, wish));
}

const KINDS = ['module', 'curriculum', 'worksheet', 'guide', 'template', 'page'] as const;

/** Sorts what was found under headings: by how it fits the time asked for; else as the words rank it, or by kind. */
export function groupsOf(found: readonly Found[], wish: Wish): Group[] {
  return sorted(found, wish).filter((group) => group.found.length > 0);
}

function sorted(found: readonly Found[], wish: Wish): Group[] {
  const where = (is: (entry: Entry) => boolean): Found[] => found.filter(({ entry }) => is(entry));
  if (wish.time !== '')
    return (['fits', 'fits if shortened'] as const).map((name) => ({
      name,
      found: where((entry) => entry.time?.[wish.time]?.answer === name),
    }));
  if (wish.q === '') return KINDS.map((name) => ({ name, found: where((entry) => entry.kind === name) }));
  const things: Group = { name: 'ranked', found: where((entry) => entry.kind !== 'term') };
  const terms: Group = { name: 'term', found: where((entry) => entry.kind === 'term') };
  // What a word means comes before where it is used only for whoever typed that very word.
  return terms.found.some(({ entry }) => isTyped(entry.title, wish.q)) ? [terms, things] : [things, terms];
}

function isTyped(name: string, words: string): boolean {
  return name.toLowerCase() === words.trim().toLowerCase();
}
