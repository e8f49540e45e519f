import type { Adaptation, Item, Kit, Language, LocalFact } from '../../kit/kit.ts';
import type { Kind } from '../../kit/schema/vocabulary.ts';
import { downloadKey, NO_DOWNLOADS } from '../downloads.ts';
import type { Download, Downloads } from '../downloads.ts';
import { type Addresses, addresses } from './addresses.ts';
import { type Translate, translator } from './translate.ts';

/** An item as one language shows it: its translation, or the original where there is none. */
export interface Shown<I extends Item = Item> {
  item: I;
  /** True where the original stands in for a missing translation. */
  fallback: boolean;
}

/** The kit as seen in one language. */
export interface View {
  kit: Kit;
  language: Language;
  /** Whether it is the branch's first language, whose addresses have no prefix. */
  first: boolean;
  to: Addresses;
  t: Translate;
  /** A day such as 22 November 2026. */
  day(iso: string): string;
  /** A day with its weekday, such as Tuesday 1 December 2026. */
  weekday(iso: string): string;
  /** Words in a row, with the commas of the language. */
  list(words: readonly string[]): string;
  shown<K extends Kind>(kind: K, id: string): Shown<Extract<Item, { kind: K }>> | undefined;
  /** The same view with its words in another language, and the same each time: an untranslated page speaks one language throughout. */
  speaking(lang: string): View;
  /** All of a kind, in the order of their codes (the handbook in its own). */
  all<K extends Kind>(kind: K): readonly Shown<Extract<Item, { kind: K }>>[];
  href(kind: Kind, id: string): string;
  term(id: string): Kit['glossary'][number] | undefined;
  source(id: string): Kit['sources'][number] | undefined;
  slot(id: string): Kit['slots'][number] | undefined;
  signpost(id: string): Kit['signposts'][number] | undefined;
  /** What the branch found out for a slot: in a language, or else as it was first said. */
  fact(slot: string, lang: string): LocalFact | undefined;
  /** How an item stands to the kit’s, where the branch has changed it. */
  adaptations(item: Item): Adaptation[];
  /** What of an item can be taken away. */
  downloads(item: Item): readonly Download[];
  /** Whether pages have a picture that shows when somebody shares them. */
  hasCards: boolean;
}

/** Sees the kit in each of its languages, first the branch's own. */
export function viewsOf(kit: Kit, base: string, downloads: Downloads = NO_DOWNLOADS): View[] {
  const first = kit.languages[0]?.tag ?? 'en';
  const to = addresses(base, first);
  const byKind = new Map<Kind, Map<string, Item[]>>();
  for (const item of kit.items) {
    const ids = byKind.get(item.kind) ?? new Map<string, Item[]>();
    ids.set(item.id, [...(ids.get(item.id) ?? []), item]);
    byKind.set(item.kind, ids);
  }
  const glossary = new Map(kit.glossary.map((entry) => [entry.id, entry]));
  const sources = new Map(kit.sources.map((entry) => [entry.id, entry]));
  const slots = new Map(kit.slots.map((entry) => [entry.id, entry]));
  const signposts = new Map(kit.signposts.map((entry) => [entry.id, entry]));
  const facts = Map.groupBy(kit.facts, ({ slot }) => slot);
  return kit.languages.map((language) => {
    const others = new Map<string, View>();
    const shown = <K extends Kind>(kind: K, id: string): Shown<Extract<Item, { kind: K }>> | undefined => {
      const versions = (byKind.get(kind)?.get(id) ?? []).filter(
        (item): item is Extract<Item, { kind: K }> => item.kind === kind,
      );
      const own = versions.find((item) => item.lang === language.tag);
      const item = own ?? versions.find((version) => version.data.translates === undefined) ?? versions[0];
      return item === undefined ? undefined : { item, fallback: item !== own };
    };
    const view: View = {
      kit,
      language,
      first: language.tag === first,
      to,
      ...wordsIn(kit, language.tag),
      speaking(lang) {
        if (lang === language.tag || kit.strings[lang] === undefined) return view;
        const other = others.get(lang) ?? { ...view, ...wordsIn(kit, lang) };
        others.set(lang, other);
        return other;
      },
      shown,
      all: allOnce((kind) =>
        [...(byKind.get(kind)?.keys() ?? [])]
          .map((id) => shown(kind, id))
          .filter((entry) => entry !== undefined)
          .sort((a, b) => compare(sortKey(a.item), sortKey(b.item))),
      ),
      href: (kind, id) => to.item(kind, id, language.tag),
      term: (id) => glossary.get(id),
      source: (id) => sources.get(id),
      slot: (id) => slots.get(id),
      signpost: (id) => signposts.get(id),
      fact: (slot, lang) => facts.get(slot)?.find((fact) => fact.lang === lang) ?? facts.get(slot)?.[0],
      adaptations: (item) =>
        kit.adaptations.filter(({ kind, id, lang }) => kind === item.kind && id === item.id && lang === item.lang),
      hasCards: downloads !== NO_DOWNLOADS && !kit.imprintPending,
      downloads: (item) => downloads.get(downloadKey(item)) ?? [],
    };
    return view;
  });
}

type AllOf<K extends Kind> = readonly Shown<Extract<Item, { kind: K }>>[];
type Lists = { [K in Kind]: { list?: AllOf<K> } };

/** Every page asks for all sessions, or all courses: they are put in order once. */
function allOnce(all: View['all']): View['all'] {
  const lists: Lists = { module: {}, guide: {}, worksheet: {}, template: {}, curriculum: {}, page: {} };
  return <K extends Kind>(kind: K): AllOf<K> => {
    const known: Lists[K] = lists[kind];
    known.list ??= all(kind);
    return known.list;
  };
}

function wordsIn(kit: Kit, lang: string): Pick<View, 't' | 'day' | 'weekday' | 'list'> {
  const rows = new Intl.ListFormat(lang, { type: 'unit', style: 'short' });
  const region = lang === 'en' ? 'en-GB' : lang;
  const days = new Intl.DateTimeFormat(region, { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory' });
  const weekdays = new Intl.DateTimeFormat(region, { dateStyle: 'full', timeZone: 'UTC', calendar: 'gregory' });
  return {
    t: translator(kit.strings[lang] ?? {}, lang),
    list: (words) => rows.format(words),
    day: (iso) => days.format(new Date(`${iso}T00:00:00Z`)),
    weekday: (iso) => weekdays.format(new Date(`${iso}T00:00:00Z`)),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const groups = ['branch', 'start', 'run', 'write', 'about'];

function sortKey(item: Item): string {
  return item.kind === 'page'
    ? `${groups.indexOf(item.data.group)} ${String(item.data.order).padStart(4, '0')} ${item.id}`
    : item.data.code;
}
