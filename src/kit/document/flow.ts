import type { MdastNode } from 'satteri';
import { deeper, isTooDeep } from './context.ts';
import type { Context, Inside } from './context.ts';
import { convertElement } from './element.ts';
import { refuseExpression } from './hidden-words.ts';
import { unmask } from './mask.ts';
import { append, isPhrasing, isSentenceBlock, onlyBlocks, touches } from './node-kinds.ts';
import { convertPhrasing } from './phrasing.ts';
import type { Reader } from './reader.ts';
import { textOf } from './tree.ts';
import type { Heading, List, ListItem, Node, Paragraph, Table } from './tree.ts';

/**
 * Converts nodes on lines of their own. Words that stand there bare are put in a paragraph; and a block that belongs in a
 * sentence but happens to have a line to itself, as when a paragraph is wrapped, joins the words before and after it.
 */
export function convertFlow(nodes: readonly MdastNode[], inside: Inside, context: Context): Node[] {
  const { reader } = context;
  const out: Node[] = [];
  if (isTooDeep(nodes, inside, reader)) return out;
  /** The paragraph that following words may still belong to, and the node it ended with. */
  let open: { paragraph: Paragraph; last: MdastNode } | undefined;
  let before: MdastNode | undefined;

  for (const node of nodes) {
    if (open && !touches(open.last, node)) open = undefined;
    switch (node.type) {
      case 'mdxFlowExpression':
        refuseExpression(node, reader);
        open = undefined;
        break;
      case 'paragraph': {
        const tags = onlyBlocks(node.children);
        if (open && isSentenceBlock(open.last)) join(node, convertPhrasing(node.children, inside, context));
        else if (tags) {
          open = undefined;
          for (const tag of tags) out.push(...convertElement(tag, inside, context, true));
        } else {
          open = undefined;
          join(node, convertPhrasing(node.children, inside, context));
        }
        break;
      }
      case 'mdxJsxFlowElement':
        if (isSentenceBlock(node)) {
          if (!open && before && touches(before, node)) refuseLooseEnd(before, node);
          join(node, convertElement(node, inside, context, false));
        } else {
          open = undefined;
          out.push(...convertElement(node, inside, context, true));
        }
        break;
      default:
        if (isPhrasing(node)) {
          if (open || node.type !== 'text' || node.value.trim() !== '')
            join(node, convertPhrasing([node], inside, context));
        } else {
          open = undefined;
          out.push(...convertBlock(node, inside, context));
        }
    }
    before = node;
  }
  return out;

  /** Adds words to the open paragraph, or starts one. */
  function join(node: MdastNode, words: Node[]): void {
    if (words.length === 0) return;
    if (open) {
      append(open.paragraph.children, between(open.last, node));
      append(open.paragraph.children, words);
      open.last = node;
    } else {
      const paragraph: Paragraph = { type: 'paragraph', position: reader.positionOf(node), children: words };
      open = { paragraph, last: node };
      out.push(paragraph);
    }
  }

  /** What stood between two nodes of one paragraph: a space, a line end or a hard line break. */
  function between(first: MdastNode, second: MdastNode): Node[] {
    const end = first.position?.end.offset ?? 0;
    const gap = reader.text.slice(end, second.position?.start.offset ?? 0);
    if (gap === '') return [];
    if (/ {2,}\n/.test(reader.text.slice(Math.max(0, end - 2), end) + gap)) return [{ type: 'break' }];
    return [{ type: 'text', value: gap.includes('\n') ? '\n' : ' ' }];
  }

  function refuseLooseEnd(first: MdastNode, second: Extract<MdastNode, { type: 'mdxJsxFlowElement' }>): void {
    if (first.type !== 'list' && first.type !== 'blockquote') return;
    reader.report(
      reader.placeOf(second),
      'place',
      `<${second.name}> starts a line straight after a ${first.type === 'list' ? 'list' : 'quotation'}, so it can’t be told which words it belongs to.`,
      'Put it on the same line as its words, or leave a blank line before it.',
    );
  }
}

/** Converts a Markdown node on lines of its own. */
function convertBlock(node: MdastNode, inside: Inside, context: Context): Node[] {
  const { reader, references } = context;
  const position = reader.positionOf(node);
  switch (node.type) {
    case 'heading':
      return [convertHeading(node, inside, context)];
    case 'thematicBreak':
      return [{ type: 'thematicBreak', position }];
    case 'blockquote':
      return [{ type: 'blockquote', position, children: convertFlow(node.children, deeper(inside), context) }];
    case 'code':
      return [{ type: 'code', position, value: unmask(node.value), ...(node.lang ? { lang: unmask(node.lang) } : {}) }];
    case 'list':
      return [convertList(node, inside, context)];
    case 'table':
      return [convertTable(node, inside, context)];
    case 'footnoteDefinition':
      references.define(node);
      return [
        {
          type: 'footnoteDefinition',
          position,
          identifier: node.identifier,
          children: convertFlow(node.children, deeper(inside), context),
        },
      ];
    case 'definition':
      return [];
    default:
      reader.report(
        reader.placeOf(node),
        'syntax',
        'This is not something the kit can read.',
        'Write it as ordinary Markdown.',
      );
      return [];
  }
}

function convertHeading(node: Extract<MdastNode, { type: 'heading' }>, inside: Inside, context: Context): Heading {
  const { reader } = context;
  if (node.depth === 1) {
    reader.report(
      reader.placeOf(node),
      'heading-level',
      'This heading has one #, which is the page’s title.',
      'Start it with ##: the title comes from “title:” at the top of the file.',
    );
  }
  const children = convertPhrasing(node.children, inside, context);
  return {
    type: 'heading',
    position: reader.positionOf(node),
    depth: node.depth,
    id: context.idFor(textOf({ type: 'paragraph', children })),
    children,
  };
}

function convertList(node: Extract<MdastNode, { type: 'list' }>, inside: Inside, context: Context): List {
  const { reader } = context;
  const children = rightChildren(node.children, 'listItem', reader).map((item): ListItem => ({
    type: 'listItem',
    position: reader.positionOf(item),
    spread: item.spread === true,
    ...(typeof item.checked === 'boolean' ? { checked: item.checked } : {}),
    children: convertFlow(item.children, deeper(inside), context),
  }));
  return {
    type: 'list',
    position: reader.positionOf(node),
    ordered: node.ordered === true,
    ...(node.ordered && typeof node.start === 'number' ? { start: node.start } : {}),
    spread: node.spread === true || children.some((item) => item.spread),
    children,
  };
}

function convertTable(node: Extract<MdastNode, { type: 'table' }>, inside: Inside, context: Context): Table {
  const { reader } = context;
  return {
    type: 'table',
    position: reader.positionOf(node),
    align: (node.align ?? []).map((align) => align ?? null),
    children: rightChildren(node.children, 'tableRow', reader).map((row) => ({
      type: 'tableRow',
      position: reader.positionOf(row),
      children: rightChildren(row.children, 'tableCell', reader).map((cell) => ({
        type: 'tableCell',
        position: reader.positionOf(cell),
        children: convertPhrasing(cell.children, deeper(inside), context),
      })),
    })),
  };
}

/** Sätteri lets a tag that opens in one row or entry and closes in another stand between them, where nothing can be set. */
function rightChildren<Child extends MdastNode>(nodes: readonly Child[], type: Child['type'], reader: Reader): Child[] {
  return nodes.filter((node) => {
    if (node.type === type) return true;
    reader.report(
      reader.placeOf(node),
      'place',
      'This opens in one row or entry and closes in another.',
      'Put all of it inside one, or move it out of the table or list.',
    );
    return false;
  });
}
