/** The kit's own tree: what a parsed document is made of. Every output walks it. Names follow mdast. */

/** Line and column of the start in the file, from 1. */
export interface Position {
  line: number;
  column: number;
}

interface Base {
  position?: Position;
}

/** One of the kit's blocks, its attributes checked against its schema. */
export interface Block extends Base {
  type: 'block';
  name: string;
  /** True inside a sentence, false on lines of its own. */
  inline: boolean;
  props: Record<string, unknown>;
  children: Node[];
}

export interface Root extends Base {
  type: 'root';
  children: Node[];
}
export interface Paragraph extends Base {
  type: 'paragraph';
  children: Node[];
}
export interface Heading extends Base {
  type: 'heading';
  depth: 1 | 2 | 3 | 4 | 5 | 6;
  /** The fragment id, unique in the document. */
  id: string;
  children: Node[];
}
export interface Text extends Base {
  type: 'text';
  value: string;
}
export interface Emphasis extends Base {
  type: 'emphasis' | 'strong' | 'delete';
  children: Node[];
}
export interface InlineCode extends Base {
  type: 'inlineCode';
  value: string;
}
export interface Code extends Base {
  type: 'code';
  value: string;
  lang?: string;
}
export interface HardBreak extends Base {
  type: 'break';
}
export interface ThematicBreak extends Base {
  type: 'thematicBreak';
}
export interface Blockquote extends Base {
  type: 'blockquote';
  children: Node[];
}
export interface List extends Base {
  type: 'list';
  ordered: boolean;
  start?: number;
  /** A loose list: its items are paragraphs with space between. */
  spread: boolean;
  children: ListItem[];
}
export interface ListItem extends Base {
  type: 'listItem';
  spread: boolean;
  /** A task: ticked or not; left out for an ordinary item. */
  checked?: boolean;
  children: Node[];
}
export interface Link extends Base {
  type: 'link';
  url: string;
  title?: string;
  children: Node[];
}
export interface Image extends Base {
  type: 'image';
  url: string;
  alt: string;
  title?: string;
}
export interface Table extends Base {
  type: 'table';
  align: ('left' | 'right' | 'center' | null)[];
  children: TableRow[];
}
export interface TableRow extends Base {
  type: 'tableRow';
  children: TableCell[];
}
export interface TableCell extends Base {
  type: 'tableCell';
  children: Node[];
}
export interface FootnoteReference extends Base {
  type: 'footnoteReference';
  identifier: string;
}
export interface FootnoteDefinition extends Base {
  type: 'footnoteDefinition';
  identifier: string;
  children: Node[];
}

export type Node =
  | Block
  | Paragraph
  | Heading
  | Text
  | Emphasis
  | InlineCode
  | Code
  | HardBreak
  | ThematicBreak
  | Blockquote
  | List
  | ListItem
  | Link
  | Image
  | Table
  | TableRow
  | TableCell
  | FootnoteReference
  | FootnoteDefinition;

/** True of nodes that hold others. */
export function isParent(node: Node | Root): node is Extract<Node | Root, { children: unknown }> {
  return 'children' in node;
}

/** The direct children, or none. */
export function childrenOf(node: Node | Root): readonly Node[] {
  return isParent(node) ? node.children : [];
}

/** A node, with the blocks and nodes it stands in, outermost first. */
export interface Step {
  node: Node;
  ancestors: readonly (Root | Node)[];
}

/** Twenty rules walk every document: the way through each is found once. */
const walked = new WeakMap<Root, readonly Step[]>();

/** Every node under `node` in reading order. A document's tree is not changed once it has been walked, but for the words in it. */
export function walk(node: Root | Node): readonly Step[] {
  if (node.type !== 'root') return stepsUnder(node);
  const known = walked.get(node) ?? stepsUnder(node);
  walked.set(node, known);
  return known;
}

function stepsUnder(top: Root | Node): Step[] {
  const steps: Step[] = [];
  const visit = (children: readonly Node[], ancestors: readonly (Root | Node)[]): void => {
    for (const node of children) {
      steps.push({ node, ancestors });
      if (isParent(node) && node.children.length > 0) visit(node.children, [...ancestors, node]);
    }
  };
  visit(childrenOf(top), [top]);
  return steps;
}

/** Every block called `name`, in reading order; those in `within` blocks only where `within` is given. */
export function blocksNamed(node: Root | Node, name: string): Block[] {
  const found: Block[] = [];
  for (const { node: here } of walk(node)) if (here.type === 'block' && here.name === name) found.push(here);
  return found;
}

/** The words of a node with all marks gone; blocks inside are read as their words. */
export function textOf(node: Node | Root): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'break') return ' ';
  const gap =
    node.type === 'root' ||
    node.type === 'block' ||
    node.type === 'list' ||
    node.type === 'listItem' ||
    node.type === 'blockquote' ||
    node.type === 'table' ||
    node.type === 'tableRow'
      ? ' '
      : '';
  return childrenOf(node).map(textOf).join(gap);
}
