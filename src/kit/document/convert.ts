import type { MdastNode, MdxFlowExpression, MdxJsxFlowElement, MdxJsxTextElement, MdxTextExpression } from 'satteri';
import type { BlockDefinition } from '../../blocks/block.ts';
import { blocks } from '../../blocks/definitions.ts';
import { readAttributes } from './attributes.ts';
import { headingIds } from './heading-id.ts';
import { refuseLink } from './link.ts';
import { HIDDEN_E, HIDDEN_I, HIDDEN_LESS, isMasked, unmask } from './mask.ts';
import { explainName } from './names.ts';
import type { Reader } from './reader.ts';
import { resolver } from './references.ts';
import { textOf } from './tree.ts';
import type { Block, Heading, Link, ListItem, Node, Paragraph, Position, Root, TableCell, TableRow } from './tree.ts';

/** What a node stands in. */
interface Inside {
  /** The nearest block around it. */
  block?: BlockDefinition;
  /** The names of all blocks around it. */
  blocks: readonly string[];
  /** True inside the words of a link. */
  link: boolean;
  depth: number;
}

/** Deeper than anybody can follow on paper. */
const DEEPEST = 40;

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** Turns Sätteri's tree into the kit's own, reporting all that the kit does not allow. */
export function convert(tree: MdastNode, reader: Reader): Root {
  const references = resolver(tree, reader);
  const idFor = headingIds();
  const root: Root = { type: 'root', children: flow(childrenOf(tree), { blocks: [], link: false, depth: 0 }) };
  references.finish();
  return root;

  /** Nodes on lines of their own. Words that stand there bare are put in a paragraph. */
  function flow(nodes: readonly MdastNode[], inside: Inside): Node[] {
    const out: Node[] = [];
    if (tooDeep(nodes, inside)) return out;
    /** The paragraph that following words still belong to, and the node it ended with. */
    let open: { paragraph: Paragraph; last: MdastNode } | undefined;
    const add = (node: MdastNode, converted: Node[]): void => {
      if (converted.length === 0) return;
      if (open) append(open.paragraph.children, [...gap(open.last, node), ...converted]);
      else {
        const paragraph: Paragraph = { type: 'paragraph', position: reader.positionOf(node), children: converted };
        open = { paragraph, last: node };
        out.push(paragraph);
      }
      open.last = node;
    };

    let before: MdastNode | undefined;
    for (const node of nodes) {
      if (open && !touches(open.last, node)) open = undefined;
      if (node.type === 'mdxFlowExpression') {
        expression(node);
        open = undefined;
      } else if (node.type === 'paragraph') {
        if (open && isSentenceBlock(open.last)) add(node, phrasing(node.children, inside));
        else {
          open = undefined;
          const only = blocksOnly(node.children);
          if (only) out.push(...only.flatMap((element) => element_(element, inside, true)));
          else {
            const paragraph: Paragraph = { type: 'paragraph', position: reader.positionOf(node), children: phrasing(node.children, inside) };
            if (paragraph.children.length > 0) out.push(paragraph);
            open = { paragraph, last: node };
          }
        }
      } else if (node.type === 'mdxJsxFlowElement') {
        if (isSentenceBlock(node)) {
          if (!open && before && (before.type === 'list' || before.type === 'blockquote') && touches(before, node)) {
            reader.report(reader.placeOf(node), 'place', `<${node.name}> starts a line straight after a ${before.type === 'list' ? 'list' : 'quotation'}, so it can’t be told which words it belongs to.`, 'Put it on the same line as its words, or leave a blank line before it.');
          }
          add(node, element_(node, inside, false));
        } else {
          open = undefined;
          out.push(...element_(node, inside, true));
        }
      } else if (isPhrasing(node)) {
        if (open || node.type !== 'text' || node.value.trim() !== '') add(node, phrasing([node], inside));
      } else {
        open = undefined;
        out.push(...block(node, inside));
      }
      before = node;
    }
    return out;
  }

  /** A Markdown node on lines of its own. */
  function block(node: MdastNode, inside: Inside): Node[] {
    const position = reader.positionOf(node);
    const deeper = { ...inside, depth: inside.depth + 1 };
    switch (node.type) {
      case 'heading':
        return [heading(node, position, inside)];
      case 'thematicBreak':
        return [{ type: 'thematicBreak', position }];
      case 'blockquote':
        return [{ type: 'blockquote', position, children: flow(node.children, deeper) }];
      case 'code': {
        const lang = node.lang ? unmask(node.lang) : undefined;
        return [{ type: 'code', position, value: unmask(node.value), ...(lang ? { lang } : {}) }];
      }
      case 'list': {
        const spread = node.spread === true || node.children.some((item) => item.spread === true);
        const children = node.children.map((item): ListItem => {
          const checked = typeof item.checked === 'boolean' ? { checked: item.checked } : {};
          return { type: 'listItem', position: reader.positionOf(item), spread: item.spread === true, ...checked, children: flow(item.children, deeper) };
        });
        const start = node.ordered && typeof node.start === 'number' ? { start: node.start } : {};
        return [{ type: 'list', position, ordered: node.ordered === true, ...start, spread, children }];
      }
      case 'table': {
        const children = node.children.map((row): TableRow => ({
          type: 'tableRow',
          position: reader.positionOf(row),
          children: row.children.map((cell): TableCell => ({ type: 'tableCell', position: reader.positionOf(cell), children: phrasing(cell.children, deeper) })),
        }));
        return [{ type: 'table', position, align: (node.align ?? []).map((align) => align ?? null), children }];
      }
      case 'footnoteDefinition':
        references.define(node);
        return [{ type: 'footnoteDefinition', position, identifier: node.identifier, children: flow(node.children, deeper) }];
      case 'definition':
        return [];
      default:
        reader.report(reader.placeOf(node), 'syntax', 'This is not something the kit can read.', 'Write it as ordinary Markdown.');
        return [];
    }
  }

  function heading(node: Extract<MdastNode, { type: 'heading' }>, position: Position | undefined, inside: Inside): Heading {
    if (node.depth === 1) {
      reader.report(reader.placeOf(node), 'heading-level', 'This heading has one #, which is the page’s title.', 'Start it with ##: the title comes from “title:” at the top of the file.');
    }
    const children = phrasing(node.children, inside);
    return { type: 'heading', position, depth: node.depth, id: idFor(textOf({ type: 'paragraph', children })), children };
  }

  /** Words of a sentence. */
  function phrasing(nodes: readonly MdastNode[], inside: Inside): Node[] {
    const out: Node[] = [];
    if (tooDeep(nodes, inside)) return out;
    const deeper = { ...inside, depth: inside.depth + 1 };
    for (const node of nodes) {
      const position = reader.positionOf(node);
      switch (node.type) {
        case 'text':
          append(out, [{ type: 'text', position, value: isMasked(node.value) ? words(node) : node.value }]);
          break;
        case 'emphasis':
        case 'strong':
        case 'delete':
          out.push({ type: node.type, position, children: phrasing(node.children, deeper) });
          break;
        case 'inlineCode':
          out.push({ type: 'inlineCode', position, value: unmask(node.value).replaceAll('\n', ' ') });
          break;
        case 'break':
          out.push({ type: 'break', position });
          break;
        case 'link':
          out.push(link(node, node.url, node.title, inside));
          break;
        case 'linkReference': {
          const target = references.target(node.identifier);
          if (target) out.push(link(node, target.url, target.title, inside));
          else append(out, phrasing(node.children, inside));
          break;
        }
        case 'image':
          out.push(image(node, node.url, node.alt, node.title));
          break;
        case 'imageReference': {
          const target = references.target(node.identifier);
          if (target) out.push(image(node, target.url, node.alt, target.title));
          break;
        }
        case 'footnoteReference':
          if (inside.link) reader.report(reader.placeOf(node), 'link', 'A footnote’s mark can’t stand inside the words of a link.', 'Put it behind the link.');
          references.refer(node);
          out.push({ type: 'footnoteReference', position, identifier: node.identifier });
          break;
        case 'mdxTextExpression':
          expression(node);
          break;
        case 'mdxJsxTextElement':
          append(out, element_(node, inside, false));
          break;
        default:
          reader.report(reader.placeOf(node), 'syntax', 'This can’t stand inside a sentence.', 'Put it on lines of its own, with blank lines around it.');
      }
    }
    return out;
  }

  function link(node: Extract<MdastNode, { type: 'link' | 'linkReference' }>, url: string, title: string | null | undefined, inside: Inside): Link {
    const address = unmask(url);
    const refused = refuseLink(address);
    if (refused) reader.report(reader.placeOf(node), 'link', refused.message, refused.mend);
    const children = phrasing(node.children, { ...inside, link: true, depth: inside.depth + 1 });
    return { type: 'link', position: reader.positionOf(node), url: address, ...(title ? { title: unmask(title) } : {}), children };
  }

  function image(node: MdastNode, url: string, alt: string | null | undefined, title: string | null | undefined): Node {
    reader.report(reader.placeOf(node), 'image', 'A picture written as ![…](…) is not used here.', 'Put the file in the media folder and write <Figure src="file-name.png" alt="what it shows" /> on a line of its own.');
    return { type: 'image', position: reader.positionOf(node), url: unmask(url), alt: unmask(alt ?? ''), ...(title ? { title: unmask(title) } : {}) };
  }

  /** A comment is left out; anything else in braces is refused. */
  function expression(node: MdxFlowExpression | MdxTextExpression): void {
    if (/^\s*\/\*[^]*\*\/\s*$/.test(node.value)) return;
    reader.report(reader.placeOf(node), 'expression', 'Braces in the text are not used here: nothing in them is worked out or run.', 'Write what they should say. For a brace itself write \\{. For a comment write {/* … */}.');
  }

  /** Reports what was hidden in a text, and puts the words back. */
  function words(node: Extract<MdastNode, { type: 'text' }>): string {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    for (let at = start; at < end; at += 1) {
      const character = reader.masked[at] ?? '';
      if (character === HIDDEN_LESS || !isMasked(character)) continue;
      const place = reader.placeAt(at);
      if (character === HIDDEN_I || character === HIDDEN_E) {
        if (isProgram(reader.text.slice(at, at + 200)))
          reader.report(place, 'import', 'Lines that import or export are code, which content can’t hold.', 'Delete the line. Blocks are there without it.');
      } else {
        reader.report(place, 'expression', 'There is a brace here that holds no comment and no value.', 'For a brace itself write \\{. For a comment write {/* … */}. Nothing in braces is worked out or run.');
        const close = reader.masked.indexOf('}', at);
        if (close !== -1 && close < end) at = close;
      }
    }
    return unmask(node.value);
  }

  /** One of the kit's blocks, or what is wrong with it and the nodes it holds. */
  function element_(element: Element, inside: Inside, onLines: boolean): Node[] {
    const name = element.name;
    const place = reader.placeOf(element);
    const unknown = explainName(name);
    const definition = name === null ? undefined : blocks.get(name);
    if (unknown || !definition) {
      if (unknown) reader.report(place, unknown.rule, unknown.message, unknown.mend);
      const on = childrenOf(element).filter((child) => !isBlank(child));
      return onLines ? flow(on, { ...inside, depth: inside.depth + 1 }) : phrasing(on.filter(isPhrasing), { ...inside, depth: inside.depth + 1 });
    }
    checkPlace(element, definition, inside, onLines);
    const within: Inside = { block: definition, blocks: [...inside.blocks, definition.name], link: inside.link, depth: inside.depth + 1 };
    const block: Block = {
      type: 'block',
      position: reader.positionOf(element),
      name: definition.name,
      inline: definition.place === 'text',
      props: readAttributes(element, definition, reader),
      children: held(element, definition, within),
    };
    return [block];
  }

  function checkPlace(element: Element, definition: BlockDefinition, inside: Inside, onLines: boolean): void {
    const { name } = definition;
    const place = reader.placeOf(element);
    const end = element.position?.end.offset;
    if (end !== undefined && reader.masked[end - 1] !== '>') {
      reader.report(place, 'syntax', `<${name}> and </${name}> don’t stand inside the same words: bold, a link or a line ends between them.`, 'Put both inside, or both outside.');
    }
    if (inside.link) {
      reader.report(place, 'link', `<${name}> can’t stand inside the words of a link.`, 'Put it before or after the link.');
    }
    if (definition.place === 'flow' && !onLines) {
      reader.report(place, 'place', `<${name}> stands in the middle of a paragraph, and needs lines of its own.`, `Put a blank line before <${name}> and after it.`);
    }
    if (reader.structureLost) return;
    if (inside.blocks.includes(name)) {
      reader.report(place, 'place', `<${name}> stands inside another <${name}>.`, `Close the first with </${name}> before this one.`);
    }
    if (definition.inside && !definition.inside.includes(inside.block?.name ?? '')) {
      const wanted = definition.inside.map((parent) => `<${parent}>`).join(' or ');
      reader.report(place, 'place', `<${name}> stands ${inside.block ? `inside <${inside.block.name}>` : 'on its own'}, and belongs directly inside ${wanted}.`, `Move it between ${wanted} and its closing tag.`);
    }
  }

  /** What stands between a block's tags. */
  function held(element: Element, definition: BlockDefinition, within: Inside): Node[] {
    const { name } = definition;
    const children = childrenOf(element).filter((child) => !isBlank(child));
    if (definition.holds === 'flow') return flow(children, within);
    if (definition.holds === 'nothing') {
      const first = children[0];
      if (first && !reader.structureLost) reader.report(reader.placeOf(first), 'place', `<${name}> holds nothing, but there is something between its tags.`, `Write <${name} … /> and put the rest after it.`);
      return [];
    }
    const [only] = children;
    const words = children.length === 1 && only?.type === 'paragraph' ? only.children : children;
    const odd = words.find((child) => !isPhrasing(child) && !(child.type === 'mdxJsxFlowElement' && isSentenceBlock(child)) && child.type !== 'mdxFlowExpression');
    if (odd) {
      reader.report(reader.placeOf(odd), 'place', `<${name}> holds a few words of a sentence, nothing longer.`, 'Put only the words between its tags, on one line.');
      return [];
    }
    if (words.length === 0) reader.report(reader.placeOf(element), 'place', `<${name}> has no words between its tags.`, `Write <${name} …>the words</${name}>.`);
    return words.flatMap((child) => (child.type === 'mdxJsxFlowElement' ? element_(child, within, false) : child.type === 'mdxFlowExpression' ? [] : phrasing([child], within)));
  }

  function tooDeep(nodes: readonly MdastNode[], inside: Inside): boolean {
    const [first] = nodes;
    if (inside.depth <= DEEPEST || !first) return false;
    reader.report(reader.placeOf(first), 'limit', 'This stands inside more lists, quotations or marks than anybody can follow.', 'Take some of them away.');
    return true;
  }

  /** What stood between two nodes of one paragraph: a space, a line end or a hard line break. */
  function gap(before: MdastNode, after: MdastNode): Node[] {
    const between = reader.text.slice(before.position?.end.offset ?? 0, after.position?.start.offset ?? 0);
    if (between === '') return [];
    if (/ {2,}\n/.test(between)) return [{ type: 'break' }];
    return [{ type: 'text', value: between.includes('\n') ? '\n' : ' ' }];
  }
}

/** Adds nodes to a list, running texts together. */
function append(list: Node[], nodes: readonly Node[]): void {
  for (const node of nodes) {
    const last = list.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else list.push(node);
  }
}

/** Where a paragraph holds nothing but blocks that need lines of their own, those blocks: as MDX does. */
function blocksOnly(nodes: readonly MdastNode[]): Element[] | undefined {
  const found: Element[] = [];
  for (const node of nodes) {
    if (node.type === 'mdxJsxTextElement' && !isSentenceBlock(node)) found.push(node);
    else if (!isBlank(node)) return undefined;
  }
  return found.length > 0 ? found : undefined;
}

/** True of white space and comments. */
function isBlank(node: MdastNode): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  return (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') && /^\s*\/\*[^]*\*\/\s*$/.test(node.value);
}

/** True of blocks that stand inside a sentence. */
function isSentenceBlock(node: MdastNode): boolean {
  return (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name !== null && blocks.get(node.name)?.place === 'text';
}

/** True where `after` starts on the line on which `before` ends, or on the next. */
function touches(before: MdastNode, after: MdastNode): boolean {
  return (after.position?.start.line ?? 0) <= (before.position?.end.line ?? 0) + 1;
}

/** True of a line that is JavaScript rather than a sentence about trade. */
function isProgram(line: string): boolean {
  return /^import\s*(?:["'{*(]|[\w$]+\s*(?:,|\s+from\s*["']))/.test(line) || /^export\s*(?:\{|\*|(?:default|const|let|var|function|async|class|type|interface)\s)/.test(line);
}

const PHRASING: ReadonlySet<string> = new Set(['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'break', 'link', 'linkReference', 'image', 'imageReference', 'footnoteReference', 'mdxTextExpression', 'mdxJsxTextElement']);

function isPhrasing(node: MdastNode): boolean {
  return PHRASING.has(node.type);
}

function childrenOf(node: MdastNode): readonly MdastNode[] {
  return 'children' in node ? node.children : [];
}
