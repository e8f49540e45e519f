import type { PrintNode } from '../../blocks/print-node.ts';
import type { Flow, Setting } from '../../blocks/word.ts';

type WordPart = (node: PrintNode, set: Setting) => Flow[];

/** What a page is made of beside an item's own words, in a Word file; the same parts that paper has (print/style/parts.typ). */
const wordParts: Readonly<Record<string, WordPart>> = {
  kicker: (node, set) => [set.paragraph([set.run(list(node['facts']).join(' · '), { small: true })])],
  title: (node, set) => [set.heading(1, text(node['words']))],
  purpose: (node, set) => [set.paragraph(text(node['words']), { style: 'Say' })],
  notice: (node, set) => [set.table([[[set.paragraph([set.run(text(node['words']), { bold: true })])]]], {})],
  small: (node, set) => [set.paragraph([set.run(text(node['words']), { small: true })])],
  glance: (node, set) => [
    set.table(
      records(node['rows']).map((row) => [
        [set.paragraph([set.run(text(row['label']), { bold: true })])],
        [set.paragraph(text(row['value']))],
      ]),
      { border: 'all', widths: [1, 2.4] },
    ),
  ],
  strip: (node, set) => [set.paragraph([set.run(text(record(node['strip'])['words']), { small: true })])],
  items: (node, set) =>
    set.flow([
      {
        type: 'list',
        ordered: false,
        spread: false,
        children: records(node['items']).map((item) => ({
          type: 'listItem',
          children: [
            {
              type: 'paragraph',
              lang: item['lang'],
              dir: item['dir'],
              children: [{ type: 'text', value: both(item) }],
            },
          ],
        })),
      },
    ]),
  checklist: (node, set) =>
    records(node['items']).map((item) =>
      set.paragraph([set.run(both(item))], { style: 'Tick', before: [set.box(), set.run('  ')] }),
    ),
  fields: (node, set) => [
    set.table(
      list(node['labels']).map((label) => [[set.paragraph([set.run(label, { bold: true })])], [set.paragraph('')]]),
      { border: 'all', widths: [1, 2] },
    ),
  ],
  about: (node, set) => list(node['paragraphs']).map((words) => set.paragraph([set.run(words, { small: true })])),
  'run-table': (node, set) => [
    set.table(
      [
        list(node['heads']).map((head) => [set.paragraph([set.run(head, { bold: true })])]),
        ...records(node['rows']).map((row) => [
          [set.paragraph(text(row['clock']))],
          [set.paragraph('')],
          [
            set.paragraph([
              set.run(text(row['title']), { bold: row['firm'] === true }),
              set.run(text(row['how']) === '' ? '' : ` · ${text(row['how'])}`),
            ]),
          ],
          [set.paragraph([text(row['minutes']), text(row['least'])].filter((words) => words !== '').join(' '))],
        ]),
      ],
      { head: true, widths: [1, 1.2, 5, 2] },
    ),
  ],
  bring: (node, set) => [
    set.paragraph([set.run(text(node['label']), { bold: true })], { keepNext: true }),
    ...list(node['items']).map((item) => set.paragraph(item, { style: 'Tick', before: [set.box(), set.run('  ')] })),
  ],
};

/** How a part is set. Throws where a Word file was asked for a part that only paper has. */
export function wordPart(name: string): WordPart {
  const part = wordParts[name];
  if (part === undefined) throw new Error(`A Word file has no setting for “${name}”.`);
  return part;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function list(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function records(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.map(record) : [];
}

function both(item: Record<string, unknown>): string {
  return [text(item['words']), text(item['note'])].filter((words) => words !== '').join(' – ');
}
