import { openText } from '../../../src/kit/document/source.ts';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../src/kit/document/parse.ts';
import { MOST_BYTES } from '../../../src/kit/document/source.ts';
import { renderMarkdown } from '../../../src/outputs/web/markdown.ts';

const FRONTMATTER = '---\ntitle: A\n---\n';
/** As many of a piece as the largest file holds. */
const fill = (piece: string, room = 1): string => piece.repeat(Math.floor((MOST_BYTES * room - 100) / piece.length));

/** The same in paragraphs as long as may be, with a letter beyond ASCII in each, which slows Sätteri down. */
const paragraphs = (piece: string): string => {
  const one = `é ${piece.repeat(Math.floor(9_900 / piece.length))}`;
  return Array.from(
    { length: Math.floor((MOST_BYTES - 200) / (new TextEncoder().encode(one).length + 2)) },
    () => one,
  ).join('\n\n');
};

/** Texts that crash, or bring to a standstill, a parser that takes them at their word. */
const BODIES: Readonly<Record<string, string>> = {
  'brackets in a value, a JavaScript parser’s stack': `<Grid columns={${fill('[', 0.5)}${fill(']', 0.5)}} />`,
  'brackets never closed': `<Grid columns={${fill('[')}`,
  'round brackets': `<Grid columns={${fill('(', 0.5)}${fill(')', 0.5)}} />`,
  'exclamation marks': `<Grid columns={${fill('!')}1} />`,
  sums: `<Grid columns={${fill('1+')}1} />`,
  'tags in a value': `<Grid columns={${fill('<b>')}} />`,
  templates: `<Grid columns={${fill('`${')}} />`,
  'brackets behind a string with a brace': `<Grid columns={"}" + ${fill('[')}} />`,
  'brackets behind a comment': `{/* } */ + ${fill('[')}}`,
  'brackets in text': `{${fill('[', 0.5)}${fill(']', 0.5)}}`,
  'brackets in an export': `export const a = ${fill('[')}`,
  'brackets in an import': `import ${fill('{')}`,
  braces: fill('{'),
  'pairs of braces': fill('{}'),
  'comments never closed': fill('{/* '),
  'comments in one another': `{/*${fill('*/ /*')}*/}`,
  'marks of quotations': `${fill('> ')}x`,
  'marks of lists': `${fill('- ')}x`,
  'marks of lists and quotations': `${fill('- > 1. ')}x`,
  'many quotations, nearly too deep': fill(`${'> '.repeat(38)}x\n`),
  'a list deeper with each line': Array.from({ length: 700 }, (_, depth) => `${' '.repeat(depth)}- a`).join('\n'),
  'tags in one another': fill('<Say>'),
  'tags in one another, closed': fill('<Say>', 0.4) + fill('</Say>', 0.45),
  'tags in a sentence': `a ${fill('<Term id="a">')}`,
  'tags never finished': fill('<Say '),
  'closing tags': fill('</Say>\n'),
  'signs of less than': fill('<'),
  'addresses in angle brackets': fill('<http://a.b>\n'),
  'comments of HTML': fill('<!-- '),
  stars: `${fill('*', 0.5)}a${fill('*', 0.5)}`,
  'stars and words': fill('*a **b '),
  'square brackets': fill('['),
  'links in links': fill('[a]('),
  pictures: fill('!['),
  backticks: Array.from({ length: 700 }, (_, count) => '`'.repeat(count + 1)).join(' '),
  tildes: fill('~a ~~b '),
  references: fill('[a]: /b\n'),
  'footnotes in footnotes': `${fill('[^a]: ')}b`,
  'a wide table': `${fill('|a', 0.4)}\n${fill('|-', 0.4)}\n|b|`,
  'a table of nothing': `${fill('|a', 0.02)}\n${fill('|-', 0.02)}\n${fill('|\n', 0.5)}`,
  addresses: fill('www.a.b '),
  'e-mail addresses never finished': fill('a@'),
  entities: fill('&#x'),
  'empty lines': fill('\n'),
  'one long word': fill('a'),
  'headings alike': fill('## a\n'),
  'broken links': fill('](a '),
  'paragraphs of values in braces': paragraphs('{1}'),
  'paragraphs of braces': paragraphs('a{'),
  'paragraphs of entities': paragraphs('&amp;'),
  'paragraphs of stars': paragraphs('é*'),
  'paragraphs of square brackets': paragraphs('['),
  'paragraphs of tags': paragraphs('<Cite />'),
  'paragraphs of faults': paragraphs('<3 '),
  'paragraphs of quotations': `${'> '.repeat(30)}${'x '.repeat(4_900)}\n\n`.repeat(24),
};

const FIELDS: Readonly<Record<string, string>> = {
  'brackets in fields': fill('['),
  'braces in fields': fill('{a: '),
  'hyphens in fields': fill('- '),
  'question marks in fields': fill('? '),
  'colons in fields': `a${fill(': ')}`,
  'fields deeper with each line': Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
  'twenty thousand fields': Array.from({ length: 20_000 }, (_, count) => `k${count}: ${count}`).join('\n'),
  'a quotation mark never closed': `a: "${fill('x ')}`,
  'anchors and aliases': `a: &a [x]\n${fill('b: [*a, *a]\n')}`,
};

describe('a text made to bring the parser down is read or refused, in good time', () => {
  test.each(Object.entries(BODIES))('%s', { timeout: 60_000 }, (_, body) => {
    const start = performance.now();
    const { root } = parseDocument({ path: 'a.mdx', text: FRONTMATTER + body });
    renderMarkdown(root, { block: (_block, inner) => inner });
    expect(performance.now() - start).toBeLessThan(30_000);
  });

  test.each(Object.entries(FIELDS))('%s', { timeout: 60_000 }, (_, fields) => {
    const start = performance.now();
    const { places } = parseDocument({ path: 'a.mdx', text: `---\n${fields}\n---\n` });
    places(['a', 0]);
    expect(performance.now() - start).toBeLessThan(30_000);
  });
});

test.each([
  ['in letters', 'A line of words.\n\n'.repeat(16_000)],
  ['in bytes', 'ਪੰਜਾਬੀ ਵਿੱਚ।\n\n'.repeat(8_000)],
])('a file bigger than 256 KB, %s, is not read, however tidy it is', (_, text) => {
  const opened = openText({ path: 'big.mdx', text });
  expect(opened).toMatchObject({ text: '', issues: [{ rule: 'file-size', level: 'error', line: 1 }] });
  expect(openText({ path: 'small.mdx', text: text.slice(0, 20_000) })).toEqual({
    text: text.slice(0, 20_000),
    issues: [],
  });
});
