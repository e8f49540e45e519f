import type { MdastNode } from 'satteri';
import { blocks } from '../../blocks/definitions.ts';
import type { Element } from './context.ts';
import type { Node } from './tree.ts';

const PHRASING: ReadonlySet<string> = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'footnoteReference',
  'mdxTextExpression',
  'mdxJsxTextElement',
]);

/** True of what stands inside a sentence. */
export function isPhrasing(node: MdastNode): boolean {
  return PHRASING.has(node.type);
}

/** True of an expression that is nothing but comments. */
export function isComment(value: string): boolean {
  return /^\s*\/\*[^]*\*\/\s*$/.test(value);
}

/** True of white space and comments. */
export function isBlank(node: MdastNode): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  return (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') && isComment(node.value);
}

/** True of blocks that stand inside a sentence. */
export function isSentenceBlock(node: MdastNode): boolean {
  return (
    (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') &&
    node.name !== null &&
    blocks.get(node.name)?.place === 'text'
  );
}

/** Where a paragraph holds nothing but tags that need lines of their own, those tags: so MDX reads them. */
export function onlyBlocks(nodes: readonly MdastNode[]): Element[] | undefined {
  const found: Element[] = [];
  for (const node of nodes) {
    if (node.type === 'mdxJsxTextElement' && !isSentenceBlock(node)) found.push(node);
    else if (!isBlank(node)) return undefined;
  }
  return found.length > 0 ? found : undefined;
}

/** True where `after` starts on the line on which `before` ends, or on the next. */
export function touches(before: MdastNode, after: MdastNode): boolean {
  return (after.position?.start.line ?? 0) <= (before.position?.end.line ?? 0) + 1;
}

/** The direct children, or none. */
export function mdastChildren(node: MdastNode): readonly MdastNode[] {
  return 'children' in node ? node.children : [];
}

/** Adds nodes to a list, running texts together. */
export function append(list: Node[], nodes: readonly Node[]): void {
  for (const node of nodes) {
    const last = list.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else list.push(node);
  }
}
