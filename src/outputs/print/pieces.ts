import type { PrintNode } from '../../blocks/print-node.ts';
import type { Card } from '../web/card.ts';
import type { Tongue } from './tongue.ts';

/** A part of the page that the house style knows by name (style/parts.typ). */
export function piece(name: string, fields: Record<string, unknown>): PrintNode {
  return { type: 'part', name, ...fields };
}

/** A heading; the title of a sheet is its only one of the first level. */
export function heading(depth: 2 | 3, words: string): PrintNode {
  return { type: 'heading', depth, children: [{ type: 'text', value: words }] };
}

export function paragraph(words: string): PrintNode {
  return { type: 'paragraph', children: [{ type: 'text', value: words }] };
}

/** A section that is left out where there is nothing in it. */
export function section(words: string, nodes: readonly PrintNode[]): PrintNode[] {
  return nodes.length === 0 ? [] : [heading(2, words), ...nodes];
}

/** A line of a list; in another language than the page's, it says in which. */
export interface Line extends Tongue {
  words: string;
  note?: string;
}

/** The titles of other items, each in its own language. */
export function titles(cards: readonly Pick<Card, 'title' | 'lang' | 'dir'>[]): PrintNode[] {
  return items(
    cards.map(({ title, lang, dir }) => ({
      words: title,
      ...(lang === undefined || dir === undefined ? {} : { lang, dir }),
    })),
  );
}

/** A plain list of lines. */
export function items(lines: readonly (string | Line)[]): PrintNode[] {
  return lines.length === 0
    ? []
    : [piece('items', { items: lines.map((line) => (typeof line === 'string' ? { words: line } : line)) })];
}
