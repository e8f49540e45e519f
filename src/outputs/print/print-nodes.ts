import { blockWords } from '../../blocks/block-words.ts';
import type { BlockContext } from '../../blocks/context.ts';
import { childrenOf, walk } from '../../kit/document/tree.ts';
import type { FootnoteDefinition, Link, Node, Root } from '../../kit/document/tree.ts';
import type { Item } from '../../kit/kit.ts';
import { KINDS } from '../../kit/schema/vocabulary.ts';
import { blockContext } from '../block-context.ts';
import { SEGMENTS } from '../web/addresses.ts';
import { directionOf } from '../web/card.ts';
import type { View } from '../web/view.ts';
import type { PrintNode } from '../../blocks/print-node.ts';
import { apart } from './tongue.ts';

/** The words of an item as the house style reads them: everything looked up, places in files gone. */
export function printNodes(
  item: Pick<Item, 'kind' | 'lang' | 'body'>,
  view: View,
  nodes: readonly Node[] = item.body.children,
): PrintNode[] {
  const context = blockContext(item, view);
  const notes = footnotesOf(item.body);
  const dir = directionOf(item.lang, view);
  const one = (node: Node): PrintNode[] => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
      case 'code':
        return [{ type: node.type, value: node.value }];
      case 'block':
        return [
          {
            type: 'block',
            name: node.name,
            props: node.props,
            says: saysOf(node, context, dir),
            children: node.children.flatMap(one),
          },
        ];
      case 'link':
        return [linkNode(node, view, node.children.flatMap(one))];
      case 'image':
        return [{ type: 'text', value: node.alt }];
      case 'list':
        return [
          {
            type: 'list',
            ordered: node.ordered,
            spread: node.spread,
            ...(node.start === undefined ? {} : { start: node.start }),
            children: node.children.flatMap(one),
          },
        ];
      case 'listItem':
        return [
          {
            type: 'listItem',
            ...(node.checked === undefined ? {} : { checked: node.checked }),
            children: node.children.flatMap(one),
          },
        ];
      case 'heading':
        return [{ type: 'heading', depth: node.depth, children: node.children.flatMap(one) }];
      case 'footnoteReference': {
        const note = notes.get(node.identifier);
        return note === undefined ? [] : [{ type: 'footnote', children: note.children.flatMap(one) }];
      }
      case 'footnoteDefinition':
        return [];
      case 'break':
      case 'thematicBreak':
        return [{ type: node.type }];
      default:
        return [{ type: node.type, children: childrenOf(node).flatMap(one) }];
    }
  };
  return evenHeadings(nodes.flatMap(one));
}

function saysOf(
  node: Extract<Node, { type: 'block' }>,
  context: BlockContext,
  dir: 'ltr' | 'rtl',
): Record<string, string | readonly string[]> {
  const words = blockWords.get(node.name)?.(node, context) ?? {};
  return Object.fromEntries(
    Object.entries(words).flatMap(([key, value]) =>
      // Much of what blocks look up is in English: names, sources, prompts.
      value === undefined
        ? []
        : [[key, typeof value === 'string' ? apart(value, dir) : value.map((each) => apart(each, dir))]],
    ),
  );
}

function footnotesOf(body: Root): Map<string, FootnoteDefinition> {
  const notes = new Map<string, FootnoteDefinition>();
  for (const { node } of walk(body)) if (node.type === 'footnoteDefinition') notes.set(node.identifier, node);
  return notes;
}

/** On paper a link must say where it leads: the code of an item, or the address of a site. */
function linkNode(node: Link, view: View, children: PrintNode[]): PrintNode {
  const [, segment, id] = /^\/([a-z]+)\/([a-z0-9-]+)\/(?:#.*)?$/.exec(node.url) ?? [];
  const kind = KINDS.find((each) => SEGMENTS[each] === segment);
  const target = kind === undefined || id === undefined ? undefined : view.shown(kind, id)?.item;
  if (target !== undefined)
    return { type: 'link', ...(codeOf(target) === undefined ? {} : { after: `(${codeOf(target)})` }), children };
  if (!/^https?:/.test(node.url)) return { type: 'link', children };
  const host = new URL(node.url).hostname.replace(/^www\./, '');
  return { type: 'link', url: node.url, after: `(${host})`, children };
}

function codeOf(item: Item): string | undefined {
  return 'code' in item.data ? item.data.code : undefined;
}

/** No heading stands more than one level below the last: a screen reader of the PDF counts them. */
function evenHeadings(nodes: PrintNode[]): PrintNode[] {
  let last = 1;
  return nodes.map((node) => {
    if (node.type === 'block' && ['Step', 'Break', 'Harvest', 'Variation'].includes(String(node.name)))
      last = Math.max(last, 3);
    if (node.type === 'block' && (node.name === 'Hard' || node.name === 'Short')) last = 2;
    if (node.type !== 'heading') return node;
    const depth = Math.min(Math.max(2, Number(node.depth)), last + 1);
    last = depth;
    return { ...node, depth };
  });
}
