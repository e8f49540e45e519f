import type { Block } from '../kit/document/tree.ts';
import type { LocalFact } from '../kit/kit.ts';
import type { Glossary, Signposts, Slots, Sources } from '../kit/schema/data-files.ts';
import type { Kind } from '../kit/schema/vocabulary.ts';

/** What a block may ask of the item it stands in, whatever it is set as: HTML, paper or a Word file. */
export interface BlockContext {
  /** The language of the words around it. */
  lang: string;
  /** The kind of item it stands in. */
  kind: Kind;
  /** An interface word, with values put in for `{name}`; `n` picks the plural. */
  t(key: string, values?: Record<string, string | number>): string;
  /** A day in the reader's language. */
  day(iso: string): string;
  /** The title of an item in this language. */
  title(kind: Kind, id: string): string | undefined;
  term(id: string): Glossary[number] | undefined;
  source(id: string): Sources[number] | undefined;
  slot(id: string): Slots[number] | undefined;
  /** What the branch has found out for a slot, in the language of the words around it where it was said in that. */
  fact(slot: string): LocalFact | undefined;
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

/** What a block says beside its attributes and what stands between its tags: labels, and words looked up. Outputs that set
 * plain text (paper and Word) read it; nothing in it is escaped for any of them. */
export type BlockWords = (
  block: Block,
  context: BlockContext,
) => Readonly<Record<string, string | readonly string[] | undefined>>;
