import {
  BorderStyle,
  CheckBox,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  LineRuleType,
  Packer,
  Paragraph,
  Table,
  TextRun,
} from 'docx';
import type { ParagraphChild } from 'docx';
import type { PrintNode } from '../../blocks/print-node.ts';
import { nodesOf } from '../../blocks/print-node.ts';
import type { Flow, Setting, Standing } from '../../blocks/word.ts';
import type { Part } from '../print/document.ts';
import { sameBytes } from './same-bytes.ts';
import { LISTS, MM, sizes, styles } from './styles.ts';
import { closing, footOf } from './word-foot.ts';
import { blockOf, wordNode, wordsOf } from './word-nodes.ts';
import { wordPart } from './word-parts.ts';
import { pictureRun } from './word-picture.ts';
import type { WordPicture } from './word-picture.ts';
import { tableOf } from './word-table.ts';

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;

const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff\u2066-\u2069]/gu;

/** Sets a part of a document as a Word file, to be changed. The same part gives the same bytes. */
export async function wordFile(
  whole: Part,
  title: string,
  picture: (name: string) => WordPicture | undefined = () => undefined,
): Promise<Uint8Array> {
  // Word has runs with a direction instead, and shows these signs where a typeface lacks them. The rest no XML can hold.
  const part: Part = JSON.parse(JSON.stringify(whole), (_key, value: unknown) =>
    typeof value === 'string' ? value.replaceAll(UNFIT, '') : value,
  );
  const set = settingOf(part, picture);
  const margin = { top: 15 * MM, bottom: 15 * MM, left: 20 * MM, right: 20 * MM, footer: 8 * MM };
  const document = new Document({
    title: title.replaceAll(UNFIT, ''),
    creator: '',
    lastModifiedBy: '',
    styles: styles(part),
    numbering: { config: LISTS },
    sections: [
      {
        properties: { page: { size: { width: 210 * MM, height: 297 * MM }, margin } },
        footers: { default: new Footer({ children: footOf(part, set) }) },
        children: [...set.flow(part.body), ...closing(part, set)],
      },
    ],
  });
  return sameBytes(new Uint8Array(await Packer.toBuffer(document)));
}

/** `spoken` is the language of words that are not in the document's own. */
function settingOf(part: Part, picture: (name: string) => WordPicture | undefined, spoken?: string): Setting {
  const { body, small } = sizes(part);
  const rtl = part.dir === 'rtl';
  let lists = 0;
  const run = (words: string, { bold = false, small: less = false } = {}): TextRun =>
    new TextRun({
      text: words,
      bold,
      size: less ? small : body,
      rightToLeft: rtl,
      ...(spoken === undefined ? {} : { language: { value: spoken } }),
    });
  const paragraphOf = (
    children: ParagraphChild[],
    { style, keepNext = false, list, before = [] }: Standing = {},
  ): Paragraph =>
    new Paragraph({
      children: [...before, ...children],
      keepNext,
      bidirectional: rtl,
      ...(style === undefined ? {} : { style }),
      ...(list === undefined ? {} : { numbering: list }),
    });

  const set: Setting = {
    dir: part.dir,
    width: 170 * MM,
    run,
    box: () =>
      new CheckBox({
        checkedState: { value: '2612', font: 'MS Gothic' },
        uncheckedState: { value: '2610', font: 'MS Gothic' },
      }),
    picture(name, alt) {
      const found = picture(name);
      return found === undefined ? undefined : pictureRun(found, alt);
    },
    heading: (level, words) =>
      new Paragraph({
        heading: HEADINGS[level - 1] ?? HeadingLevel.HEADING_4,
        bidirectional: rtl,
        keepNext: true,
        children: [new TextRun({ text: words, rightToLeft: rtl })],
      }),
    paragraph: (words, standing) => paragraphOf(typeof words === 'string' ? [run(words)] : words, standing),
    phrase: (nodes) => nodes.flatMap((node) => phraseOf(node, {})),
    flow: (nodes, standing = {}) => {
      let first = standing;
      return nodes.flatMap((node) => {
        const flow = flowOf(node, first).flatMap((each) => (each instanceof Table ? [each, gap()] : [each]));
        // What stands before the first words stands there once.
        if (flow.length > 0) first = { ...first, before: [] };
        return flow;
      });
    },
    table: (rows, how) => tableOf(rows, how, part),
  };
  return set;

  function phraseOf(node: PrintNode, marks: { bold?: boolean }): ParagraphChild[] {
    const inside = (more = marks): ParagraphChild[] => nodesOf(node).flatMap((child) => phraseOf(child, more));
    switch (node.type) {
      case 'text':
        return [run(String(node['value']), marks)];
      case 'inlineCode':
      case 'code':
        return [new TextRun({ text: String(node['value']), font: 'Courier New', size: body })];
      // Italics are hard to read: what is stressed is bold.
      case 'emphasis':
      case 'strong':
        return inside({ bold: true });
      case 'break':
        return [new TextRun({ break: 1 })];
      case 'link': {
        const words = [...inside(), ...(typeof node['after'] === 'string' ? [run(` ${node['after']}`)] : [])];
        return typeof node['url'] === 'string'
          ? [new ExternalHyperlink({ link: node['url'], children: words })]
          : words;
      }
      case 'footnote':
        return [run(' ('), ...inside(), run(')')];
      case 'block':
        return blockOf(node).text?.(wordNode(node), set) ?? inside();
      default:
        return inside();
    }
  }

  /** How a paragraph is set that says in which language it is. */
  function inItsTongue({ lang, dir }: PrintNode): Setting {
    return typeof lang === 'string' && (dir === 'ltr' || dir === 'rtl')
      ? settingOf({ ...part, dir }, picture, lang)
      : set;
  }

  function flowOf(node: PrintNode, standing: Standing): Flow[] {
    switch (node.type) {
      case 'paragraph':
        // Words that lead to a list, or to a space to write in, stay with it.
        return [
          inItsTongue(node).paragraph(
            inItsTongue(node).phrase(nodesOf(node)),
            wordsOf(node).trimEnd().endsWith(':') ? { ...standing, keepNext: true } : standing,
          ),
        ];
      case 'heading':
        return [
          new Paragraph({
            heading: HEADINGS[Number(node['depth']) - 1] ?? HeadingLevel.HEADING_4,
            bidirectional: rtl,
            keepNext: true,
            children: [new TextRun({ text: wordsOf(node), rightToLeft: rtl })],
          }),
        ];
      case 'list':
        return listOf(node, standing, 0);
      case 'blockquote':
        return set.flow(nodesOf(node), { style: 'Aside' });
      case 'code':
        return String(node['value'])
          .split('\n')
          .map((line) => paragraphOf([new TextRun({ text: line, font: 'Courier New', size: small })]));
      case 'thematicBreak':
        return [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1 } } })];
      case 'table':
        return [
          set.table(
            nodesOf(node).map((row) => nodesOf(row).map((cell) => [paragraphOf(set.phrase(nodesOf(cell)))])),
            { head: true },
          ),
        ];
      case 'block': {
        const block = blockOf(node);
        if (block.flow !== undefined) return block.flow(wordNode(node), set, standing);
        return [paragraphOf(block.text?.(wordNode(node), set) ?? [], standing)];
      }
      case 'part':
        return wordPart(String(node['name']))(node, set);
      default:
        return [paragraphOf(phraseOf(node, {}), standing)];
    }
  }

  function listOf(node: PrintNode, standing: Standing, level: number): Flow[] {
    lists += 1;
    const numbered = {
      reference: node['ordered'] === true ? 'numbers' : 'bullets',
      level: Math.min(level, 2),
      instance: lists,
    };
    return nodesOf(node).flatMap((item) => {
      const box = item['checked'] === undefined ? [] : [set.box(), run('  ')];
      return nodesOf(item).flatMap((child, index) => {
        if (child.type === 'list') return listOf(child, standing, level + 1);
        const place: Standing = index === 0 ? { ...standing, list: numbered, before: box } : standing;
        return flowOf(child, place);
      });
    });
  }
}

/** A little air after a table. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 160, lineRule: LineRuleType.EXACT }, children: [] });
}
