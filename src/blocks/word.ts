import type { Paragraph, ParagraphChild, Table } from 'docx';
import { nodesOf } from './print-node.ts';
import type { PrintNode } from './print-node.ts';

/** What stands on lines of its own in a Word file. */
export type Flow = Paragraph | Table;

/** How a paragraph stands: what is set in, and what kept together. */
export interface Standing {
  /** One of the styles of `styles.ts`. */
  style?: string;
  /** Kept on the page of what comes next. */
  keepNext?: boolean;
  /** The numbering it belongs to, for lists. */
  list?: { reference: string; level: number; instance: number };
  /** Put before its words, such as a box to tick. */
  before?: ParagraphChild[];
}

/** How a block is to be set, and by what. */
export interface Setting {
  dir: 'ltr' | 'rtl';
  /** Width between the margins, in twentieths of a pt. */
  width: number;
  flow(nodes: readonly PrintNode[], standing?: Standing): Flow[];
  phrase(nodes: readonly PrintNode[]): ParagraphChild[];
  heading(level: 1 | 2 | 3, words: string): Paragraph;
  paragraph(words: string | ParagraphChild[], standing?: Standing): Paragraph;
  /** Words as a run; `bold` and `small` as they say. */
  run(words: string, how?: { bold?: boolean; small?: boolean }): ParagraphChild;
  box(): ParagraphChild;
  /** A picture of the media folder with its words; nothing where it isn't there. */
  picture(name: string, alt: string): ParagraphChild | undefined;
  /** A table whose first row is its head, where it has one. */
  table(
    rows: Flow[][][],
    how: { head?: boolean; heightMm?: number; widths?: number[]; border?: 'all' | 'under' | 'none' | 'dashed' },
  ): Table;
}

/** Sets one block in a Word file: `flow` on lines of its own, `text` inside a sentence. */
export interface WordBlock {
  flow?: (node: WordNode, set: Setting, standing: Standing) => Flow[];
  text?: (node: WordNode, set: Setting) => ParagraphChild[];
}

/** A block of the printed tree: its attributes, what it says, and what stands between its tags. */
export interface WordNode {
  name: string;
  props: Record<string, unknown>;
  says: Record<string, string | readonly string[] | undefined>;
  children: PrintNode[];
}

/** What a block says under a name, as one text; empty where it says nothing. */
export function said({ says }: WordNode, name: string): string {
  const words = says[name];
  return typeof words === 'string' ? words : (words ?? []).join(' · ');
}

/** The items of the list between a block's tags. */
export function itemsOf({ children }: Pick<WordNode, 'children'>): PrintNode[][] {
  const list = children.find((child) => child.type === 'list');
  return nodesOf(list).map((item) => nodesOf(item));
}
