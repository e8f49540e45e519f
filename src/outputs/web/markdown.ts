import { escape } from './escape.ts';
import { isHarmless } from '../../kit/document/link.ts';
import { childrenOf } from '../../kit/document/tree.ts';
import type {
  Block,
  FootnoteDefinition,
  Heading,
  Image,
  Link,
  List,
  ListItem,
  Node,
  Root,
  Table,
  TableRow,
} from '../../kit/document/tree.ts';
import { hrefOf } from './href.ts';

/** Words that the renderer itself puts in; a page hands in those of its language. */
export interface MarkdownWords {
  /** What a screen reader says of a ticked and an empty box in a list of tasks. */
  done: string;
  toDo: string;
  /** What a screen reader says of the footnotes, and of the way back from one. */
  footnotes: string;
  back: string;
}

/** How a tree is set as HTML. */
export interface MarkdownOptions {
  /** Sets one of the kit's blocks; `inner` is what stands between its tags, already set. */
  block(block: Block, inner: string): string;
  /** The address a link gets in the page, or nothing where it leads nowhere; left out, addresses stay as they are written. */
  href?(url: string): string | undefined;
  /** The level a heading gets in the page; left out, levels stay as they are written. */
  headingLevel?(heading: Heading): number;
  words?: MarkdownWords;
}

const ENGLISH: MarkdownWords = { done: 'Done', toDo: 'To do', footnotes: 'Footnotes', back: 'Back to the text' };

/**
 * Sets a tree as HTML, exactly as CommonMark's and GFM's reference implementations do, but for: ids on headings, boxes of
 * task lists (a disabled checkbox has no name and can't be ticked, so an image with words stands in), footnotes' ids.
 */
export function renderMarkdown(tree: Root | readonly Node[], options: MarkdownOptions): string {
  const words = options.words ?? ENGLISH;
  const top = 'type' in tree ? tree.children : tree;
  /** Footnotes in the order they are referred to, with how often. */
  const notes = new Map<string, { definition: FootnoteDefinition; count: number }>();
  let definitions: Map<string, FootnoteDefinition> | undefined;

  const html = blocks(top);
  return notes.size === 0 ? html : html + footnotes();

  function blocks(nodes: readonly Node[]): string {
    let out = '';
    for (const node of nodes) out += block(node);
    return out;
  }

  function block(node: Node): string {
    switch (node.type) {
      case 'paragraph':
        return `<p>${inline(node.children)}</p>\n`;
      case 'block':
        return node.inline ? `<p>${inlineBlock(node)}</p>\n` : line(options.block(node, blocks(node.children)));
      case 'heading': {
        const level = Math.min(6, Math.max(1, options.headingLevel?.(node) ?? node.depth));
        return `<h${level} id="${escape(node.id)}">${inline(node.children)}</h${level}>\n`;
      }
      case 'list':
        return list(node);
      case 'blockquote':
        return `<blockquote>\n${blocks(node.children)}</blockquote>\n`;
      case 'code':
        return `<pre><code${node.lang ? ` class="language-${escape(firstWord(node.lang))}"` : ''}>${escape(node.value)}${node.value === '' ? '' : '\n'}</code></pre>\n`;
      case 'thematicBreak':
        return '<hr />\n';
      case 'table':
        return table(node);
      case 'footnoteDefinition':
        return '';
      case 'listItem':
        return item(node, true);
      case 'tableRow':
      case 'tableCell':
        return blocks(childrenOf(node));
      default:
        return inlineOne(node);
    }
  }

  function inline(nodes: readonly Node[]): string {
    let out = '';
    for (const node of nodes) out += node.type === 'text' ? escape(node.value) : inlineOne(node);
    return out;
  }

  function inlineOne(node: Node): string {
    switch (node.type) {
      case 'text':
        return escape(node.value);
      case 'emphasis':
        return `<em>${inline(node.children)}</em>`;
      case 'strong':
        return `<strong>${inline(node.children)}</strong>`;
      case 'delete':
        return `<del>${inline(node.children)}</del>`;
      case 'inlineCode':
        return `<code>${escape(node.value)}</code>`;
      case 'break':
        return '<br />\n';
      case 'link':
        return link(node);
      case 'image':
        return image(node);
      case 'footnoteReference':
        return reference(node.identifier);
      case 'block':
        return inlineBlock(node);
      default:
        return block(node);
    }
  }

  function inlineBlock(node: Block): string {
    return options.block(node, node.inline ? inline(node.children) : blocks(node.children));
  }

  function link(node: Link): string {
    const url = options.href === undefined ? node.url : options.href(node.url);
    // Documents with other addresses are refused long before; nothing that could run gets through here either.
    const href = url !== undefined && isHarmless(url) ? ` href="${hrefOf(url)}"` : '';
    return `<a${href}${title(node.title)}>${inline(node.children)}</a>`;
  }

  function image(node: Image): string {
    const src = isHarmless(node.url) ? ` src="${hrefOf(node.url)}"` : '';
    return `<img${src} alt="${escape(node.alt)}"${title(node.title)} />`;
  }

  function list(node: List): string {
    const tag = node.ordered ? 'ol' : 'ul';
    const start = node.ordered && node.start !== undefined && node.start !== 1 ? ` start="${node.start}"` : '';
    let out = `<${tag}${start}>\n`;
    for (const child of node.children) out += item(child, node.spread);
    return `${out}</${tag}>\n`;
  }

  /** In a tight list, paragraphs are set without tags. */
  function item(node: ListItem, loose: boolean): string {
    let out = '<li>';
    let box = node.checked === undefined ? '' : task(node.checked);
    let fresh = true;
    for (const [index, child] of node.children.entries()) {
      const bare = !loose && child.type === 'paragraph';
      if (!bare && (fresh || !out.endsWith('\n'))) out += '\n';
      fresh = false;
      if (child.type !== 'paragraph') out += block(child);
      else if (bare) out += `${box}${inline(child.children)}${index < node.children.length - 1 ? '\n' : ''}`;
      else out += `<p>${box}${inline(child.children)}</p>\n`;
      if (child.type === 'paragraph') box = '';
    }
    return `${out}${box}</li>\n`;
  }

  function task(checked: boolean): string {
    return `<span class="task" role="img" aria-label="${escape(checked ? words.done : words.toDo)}">${checked ? '☑' : '☐'}</span> `;
  }

  function table(node: Table): string {
    const [head, ...body] = node.children;
    if (!head) return '';
    const width = head.children.length;
    let out = `<table>\n<thead>\n${row(head, node, 'th', width)}</thead>\n`;
    if (body.length > 0) out += `<tbody>\n${body.map((line) => row(line, node, 'td', width)).join('')}</tbody>\n`;
    return `${out}</table>\n`;
  }

  function row(node: TableRow, parent: Table, tag: 'th' | 'td', width: number): string {
    let out = '<tr>\n';
    for (let column = 0; column < width; column += 1) {
      const align = parent.align[column];
      const cell = node.children[column];
      out += `<${tag}${align ? ` align="${align}"` : ''}>${cell ? inline(cell.children) : ''}</${tag}>\n`;
    }
    return `${out}</tr>\n`;
  }

  function reference(identifier: string): string {
    definitions ??= collectDefinitions(top);
    const definition = definitions.get(identifier);
    if (!definition) return '';
    const note = notes.get(identifier) ?? { definition, count: 0 };
    note.count += 1;
    notes.set(identifier, note);
    const number = [...notes.keys()].indexOf(identifier) + 1;
    const again = note.count === 1 ? '' : `-${note.count}`;
    return `<sup class="footnote-ref"><a href="#fn:${number}" id="fnref:${number}${again}">${number}</a></sup>`;
  }

  /** Footnotes may refer to further footnotes; those are added while the list is gone through. */
  function footnotes(): string {
    const set: string[] = [];
    for (const note of notes.values()) set.push(blocks(note.definition.children));
    let out = `<section class="footnotes" aria-label="${escape(words.footnotes)}">\n<ol>\n`;
    for (const [index, note] of [...notes.values()].entries()) {
      const number = index + 1;
      const back = Array.from({ length: note.count }, (_, again) => {
        const label = note.count === 1 ? words.back : `${words.back} (${again + 1})`;
        return ` <a href="#fnref:${number}${again === 0 ? '' : `-${again + 1}`}" class="footnote-back" aria-label="${escape(label)}">↩</a>`;
      }).join('');
      const words_ = set[index] ?? '';
      const last = words_.endsWith('</p>\n')
        ? `${words_.slice(0, -5)}${back}</p>\n`
        : `${words_}<p>${back.trimStart()}</p>\n`;
      out += `<li id="fn:${number}">\n${last}</li>\n`;
    }
    return `${out}</ol>\n</section>\n`;
  }
}

function collectDefinitions(
  nodes: readonly Node[],
  into: Map<string, FootnoteDefinition> = new Map(),
): Map<string, FootnoteDefinition> {
  for (const node of nodes) {
    if (node.type === 'footnoteDefinition' && !into.has(node.identifier)) into.set(node.identifier, node);
    collectDefinitions(childrenOf(node), into);
  }
  return into;
}

function title(words: string | undefined): string {
  return words ? ` title="${escape(words)}"` : '';
}

function firstWord(info: string): string {
  return /^\S*/.exec(info)?.[0] ?? '';
}

function line(html: string): string {
  return html === '' || html.endsWith('\n') ? html : `${html}\n`;
}
