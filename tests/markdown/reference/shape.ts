import type { Root as RemarkRoot, Nodes } from 'mdast';
import type {} from 'mdast-util-mdx-jsx';
import type {} from 'mdast-util-mdx-expression';
import type {} from 'mdast-util-mdxjs-esm';
import { childrenOf } from '../../../src/kit/document/tree.ts';
import type { Node, Root } from '../../../src/kit/document/tree.ts';

/** A tree with only what both parsers must agree on. */
export type Shape = string | { is: string; holds: Shape[] };

/** The blocks that stand in a sentence. */
const IN_A_SENTENCE: ReadonlySet<string> = new Set(['Term', 'Cite', 'FillIn']);

const EMPTY: ReadonlySet<string> = new Set(['definition', 'yaml', 'mdxFlowExpression', 'mdxTextExpression']);

/** The shape of the kit's tree; of a block's attributes those that `given` names. */
export function shapeOfKit(node: Root | Node): Shape {
  if (node.type === 'text') return node.value;
  const holds = joined(childrenOf(node).map(shapeOfKit));
  switch (node.type) {
    case 'heading':
      return { is: `heading ${node.depth}`, holds };
    case 'code':
      return { is: `code ${node.lang ?? ''} ${node.value}`, holds };
    case 'inlineCode':
      return { is: `inlineCode ${node.value}`, holds };
    case 'link':
      return { is: `link ${node.url} ${node.title ?? ''}`, holds };
    case 'list':
      return { is: `list ${node.ordered ? (node.start ?? 1) : '-'} ${node.spread}`, holds };
    case 'listItem':
      return { is: `listItem ${node.checked ?? ''}`, holds };
    case 'table':
      return { is: `table ${node.align.join()}`, holds };
    case 'footnoteReference':
    case 'footnoteDefinition':
      return { is: `${node.type} ${node.identifier}`, holds };
    case 'block':
      return { is: `block ${node.name}`, holds };
    default:
      return { is: node.type, holds };
  }
}

/** The shape of remark's tree, with references resolved and tags alone in a paragraph taken out of it, as MDX does. */
export function shapeOfRemark(root: RemarkRoot): Shape {
  const targets = new Map<string, string>();
  gather(root);
  return shape(root, false);

  function gather(node: Nodes): void {
    if (node.type === 'definition' && !targets.has(node.identifier))
      targets.set(node.identifier, `${node.url} ${node.title ?? ''}`);
    if ('children' in node) for (const child of node.children) gather(child);
  }

  function flow(nodes: readonly Nodes[]): Shape[] {
    return nodes.flatMap((node): Shape[] => {
      if (EMPTY.has(node.type)) return [];
      if (node.type === 'mdxjsEsm') return [{ is: 'paragraph', holds: [node.value] }];
      // What stands in a sentence is in a paragraph here, even alone on a line; MDX makes a block of it.
      if (node.type === 'mdxJsxFlowElement' && IN_A_SENTENCE.has(node.name ?? ''))
        return [{ is: 'paragraph', holds: [shape(node, false)] }];
      if (node.type === 'paragraph' && isTagsOnly(node.children))
        return flow(node.children.filter((child) => child.type === 'mdxJsxTextElement'));
      return [shape(node, node.type === 'mdxJsxTextElement')];
    });
  }

  function shape(node: Nodes, onLines: boolean): Shape {
    if (node.type === 'text') return node.value;
    const nodes = 'children' in node ? node.children.filter((child) => !EMPTY.has(child.type)) : [];
    const isFlow = ['root', 'blockquote', 'list', 'listItem', 'footnoteDefinition', 'mdxJsxFlowElement'].includes(
      node.type,
    );
    let holds = isFlow ? flow(nodes) : joined(nodes.map((child) => shape(child, false)));
    if (onLines && holds.length > 0) holds = [{ is: 'paragraph', holds }];
    switch (node.type) {
      case 'heading':
        return { is: `heading ${node.depth}`, holds };
      case 'code':
        return { is: `code ${node.lang ?? ''} ${node.value}`, holds };
      case 'inlineCode':
        return { is: `inlineCode ${node.value}`, holds };
      case 'link':
        return { is: `link ${node.url} ${node.title ?? ''}`, holds };
      case 'linkReference':
        return { is: `link ${targets.get(node.identifier) ?? ''}`, holds };
      case 'list':
        return {
          is: `list ${node.ordered ? (node.start ?? 1) : '-'} ${node.spread === true || node.children.some((item) => item.spread)}`,
          holds,
        };
      case 'listItem':
        return { is: `listItem ${node.checked ?? ''}`, holds };
      case 'table':
        return { is: `table ${(node.align ?? []).join()}`, holds };
      case 'footnoteReference':
      case 'footnoteDefinition':
        return { is: `${node.type} ${node.identifier}`, holds };
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return { is: `block ${node.name ?? ''}`, holds };
      default:
        return { is: node.type, holds };
    }
  }
}

function isTagsOnly(nodes: readonly Nodes[]): boolean {
  return (
    nodes.some((node) => node.type === 'mdxJsxTextElement' && !IN_A_SENTENCE.has(node.name ?? '')) &&
    nodes.every(
      (node) =>
        node.type === 'mdxJsxTextElement' ||
        node.type === 'mdxTextExpression' ||
        (node.type === 'text' && node.value.trim() === ''),
    )
  );
}

/** Texts side by side run together: a comment between them leaves no trace. */
function joined(shapes: readonly Shape[]): Shape[] {
  const out: Shape[] = [];
  for (const one of shapes) {
    const last = out.at(-1);
    if (typeof one === 'string' && typeof last === 'string') out[out.length - 1] = last + one;
    else out.push(one);
  }
  return out;
}
