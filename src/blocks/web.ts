import type { Block } from '../kit/document/tree.ts';
import type { Glossary, Signposts, Slots, Sources } from '../kit/schema/data-files.ts';
import type { Kind } from '../kit/schema/vocabulary.ts';

/** What a block may ask of the page it stands in. */
export interface WebContext {
  /** The language of the words around it. */
  lang: string;
  /** The kind of item it stands in. */
  kind: Kind;
  /** An interface word, with values put in for `{name}`; `n` picks the plural. */
  t(key: string, values?: Record<string, string | number>): string;
  /** A day in the reader's language. */
  day(iso: string): string;
  /** The address of an item, or nothing where it isn't there. */
  href(kind: Kind, id: string): string | undefined;
  /** The title of an item in this language. */
  title(kind: Kind, id: string): string | undefined;
  /** The address of a page that belongs to no item, such as `glossary`. */
  page(name: string): string;
  term(id: string): Glossary[number] | undefined;
  source(id: string): Sources[number] | undefined;
  slot(id: string): Slots[number] | undefined;
  signpost(id: string): Signposts[number] | undefined;
  /** The minute a step or break starts at. */
  start(block: Block): number | undefined;
  /** The number of a question on its sheet. */
  number(block: Block): number | undefined;
  /** What the branch has said of itself, for blanks that fill themselves. */
  own(field: 'branch' | 'place' | 'contact' | 'imprint'): string | undefined;
  /** The day of the build. */
  today: string;
}

/** Sets one block as HTML; `inner` is what stands between its tags, already set. */
export type WebBlock = (block: Block, inner: string, context: WebContext) => string;

/** A text attribute, or nothing. */
export function textProp(block: Block, name: string): string | undefined {
  const value = block.props[name];
  return typeof value === 'string' ? value : undefined;
}

/** A number attribute, or 0. */
export function numberProp(block: Block, name: string): number {
  const value = block.props[name];
  return typeof value === 'number' ? value : 0;
}
