import type { Block, Node, Root } from '../document/tree.ts';
import { childrenOf, isParent, textOf, walk } from '../document/tree.ts';

/** A block's attribute where it is a string. */
export function stringOf(block: Block, name: string): string | undefined {
  const value = block.props[name];
  return typeof value === 'string' ? value : undefined;
}

/** A block's attribute where it is a number. */
export function numberOf(block: Block, name: string): number | undefined {
  const value = block.props[name];
  return typeof value === 'number' ? value : undefined;
}

/** A block's attribute as the strings in it: none where it isn't a list. */
export function stringsOf(block: Block, name: string): string[] {
  const value = block.props[name];
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

/** Whether a node is a block of one of these names. */
export function isBlock(node: Node | Root, ...names: string[]): node is Block {
  return node.type === 'block' && names.includes(node.name);
}

/** Whether any node around is a block of one of these names. */
export function within(ancestors: readonly (Root | Node)[], ...names: string[]): boolean {
  return ancestors.some((ancestor) => isBlock(ancestor, ...names));
}

/** Every block in reading order, with what it stands in. */
export function* allBlocks(root: Root | Node): Generator<{ block: Block; ancestors: readonly (Root | Node)[] }> {
  for (const { node, ancestors } of walk(root)) if (node.type === 'block') yield { block: node, ancestors };
}

const INLINE: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'emphasis',
  'strong',
  'delete',
  'link',
  'tableCell',
]);

/** The words of a node, those in blocks of these names, and in nodes of these types, left out. */
export function textWithout(node: Root | Node, ...names: string[]): string {
  if (names.includes(node.type === 'block' ? node.name : node.type)) return '';
  if (!isParent(node)) return textOf(node);
  return childrenOf(node)
    .map((child) => textWithout(child, ...names))
    .join(INLINE.has(node.type) ? '' : ' ');
}
