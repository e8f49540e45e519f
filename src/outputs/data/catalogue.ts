import { textOf } from '../../kit/document/tree.ts';
import type { Item } from '../../kit/kit.ts';
import { KINDS } from '../../kit/schema/vocabulary.ts';
import { type Card, cardOf } from '../web/card.ts';
import type { Shown, View } from '../web/view.ts';
import { type Facets, facetsOf } from './facets.ts';

/** A thing the finder knows of: its card and what it can be narrowed by, so that no word need be searched to list it. */
export interface Entry extends Card, Facets {
  /** Its name in the search index. */
  id: string;
  code?: string;
}

/** What the finder knows of one language. */
export interface Catalogue {
  /** Files of the language's index of words that are needed whatever the words are, so that they can be asked for side by side. */
  parts: string[];
  entries: Entry[];
}

/** An entry before it is in the index, with the words it is found by. */
export interface Draft {
  entry: Omit<Entry, 'id'>;
  /** What the card shows already, and other names: found, but never quoted as an excerpt. */
  names: Record<string, string>;
  text: string;
}

/** Where a language's catalogue stands in the site. */
export function cataloguePath(lang: string): string {
  return `find/${lang}.json`;
}

/** All that can be found in one language: what is written in it, and in its glossary. */
export function draftsOf(view: View): Draft[] {
  const items = KINDS.flatMap((kind) => view.all(kind)).filter((shown) => isFoundIn(shown, view));
  return [...items.map((shown) => draftOf(shown, view)), ...termsOf(view)];
}

/** What isn't translated is found in its own language; where the site doesn't speak that, in the first. */
function isFoundIn({ item, fallback }: Shown, view: View): boolean {
  return !fallback || (view.first && view.kit.languages.every((language) => language.tag !== item.lang));
}

function draftOf(shown: Shown, view: View): Draft {
  const { item } = shown;
  const card = cardOf(shown, view);
  const code = 'code' in item.data ? item.data.code : undefined;
  const kind = [view.t(`kind.${item.kind}`), code].filter((word) => word !== undefined).join(' ');
  return {
    entry: {
      ...card,
      facts: [kind, ...card.facts, ...formatsOf(item, view)],
      ...facetsOf(item),
      ...(code === undefined ? {} : { code }),
    },
    names: {
      title: card.title,
      summary: card.summary,
      kind,
      ...('theme' in item.data ? { theme: view.t(`theme.${item.data.theme}`) } : {}),
    },
    text: [...aimsOf(item), textOf(item.body)].join(' ').replaceAll(/\s+/g, ' '),
  };
}

/** The formats it can be had in, so that a hit says so. */
function formatsOf(item: Item, view: View): string[] {
  const formats = new Set(view.downloads(item).map((file) => view.t(`download.format.${file.format}`)));
  return formats.size === 0 ? [] : [view.list([...formats])];
}

function aimsOf(item: Item): string[] {
  return item.kind === 'module' || item.kind === 'curriculum' ? item.data.aims : [];
}

/** The glossary is written in English: its words are found there. */
function termsOf(view: View): Draft[] {
  if (view.language.tag !== 'en') return [];
  const page = view.to.place('glossary', view.language.tag);
  return view.kit.glossary.map(({ id, term, definition, also }) => ({
    entry: { title: term, href: `${page}#${id}`, summary: '', facts: [], kind: 'term' },
    names: { title: term, also: also.join(', ') },
    text: definition,
  }));
}
