import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PrintNode } from '../../src/blocks/print-node.ts';
import { readPdf } from './pdf.ts';
import { allSheets, readPrinted, set, sheet } from './paper.ts';

/** What would be code, were content ever put into Typst’s language instead of its data. */
const TYPST = [
  '#eval("1 + 1")',
  '#import "/etc/passwd": *',
  '#read("/etc/passwd")',
  '#panic("stopped")',
  '#{ while true {} }',
  '#set page(width: 1pt)',
  '#sys.inputs',
  '$ sum_(k=1)^n k $',
  '*bold* _slanted_ `raw` = Heading',
  '@label <label> ~ -- --- ...',
  '\\u{41} \\ \\# \\$ \\n',
  '// a comment /* another */',
  ']#text(size: 99pt)[',
  '")#eval("',
  '{{name}} ${name} %s',
  'it\'s "quoted" and “curled”',
];
/** Everything the other tests hold to be hostile, too. */
const CODE = globSync('*/snippets.txt', { cwd: join(import.meta.dirname, '../hostile') }).flatMap((file) =>
  readFileSync(join(import.meta.dirname, '../hostile', file), 'utf8').split('\n%%%\n'),
);

const base = sheet(allSheets(readPrinted('own')), 'our-housing-facts', 'standard');

/** The words of a PDF whose every field is `words`. */
async function printed(words: string): Promise<string> {
  const [part] = base.document.parts;
  if (part === undefined) throw new Error('a document has a part');
  const text: PrintNode = { type: 'paragraph', children: [{ type: 'text', value: words }] };
  const body: PrintNode[] = [
    { type: 'part', name: 'title', words },
    { type: 'part', name: 'glance', rows: [{ label: words, value: words }] },
    text,
    { type: 'heading', depth: 2, children: [{ type: 'text', value: words }] },
    { type: 'list', ordered: false, spread: false, children: [{ type: 'listItem', children: [text] }] },
    {
      type: 'paragraph',
      children: [
        { type: 'inlineCode', value: words },
        { type: 'link', url: 'https://example.org/', after: words, children: [{ type: 'text', value: words }] },
      ],
    },
    { type: 'block', name: 'Say', props: {}, says: { label: words }, children: [text] },
    {
      type: 'block',
      name: 'Grid',
      props: { columns: [words, words], rows: 1, height: 10 },
      says: { heard: words, blank: words },
      children: [],
    },
    {
      type: 'block',
      name: 'Scale',
      props: { from: words, to: words, points: 3 },
      says: { heard: words },
      children: [],
    },
  ];
  const foot = { ...part.foot, title: words, facts: [{ words, whole: false }], imprint: words, formats: words };
  const document = {
    ...base.document,
    title: words,
    parts: [{ ...part, foot, body, words: { page: `{page} ${words}` } }],
  };
  const { pages } = await readPdf(set({ ...base, document }).pdf);
  return pages.flatMap((page) => page.runs.map((run) => run.words)).join('');
}

const squeeze = (words: string): string => words.replaceAll(/[\s\u00ad]+/g, '');

describe('on paper, words stay words', () => {
  test.each(TYPST)('%s', async (words) => {
    const out = squeeze(await printed(words));
    expect(out.split(squeeze(words)).length - 1).toBeGreaterThanOrEqual(10);
  });

  test('and so does all that is hostile elsewhere', async () => {
    for (const words of CODE) await expect(printed(words || 'x')).resolves.toBeTypeOf('string');
  });
});
