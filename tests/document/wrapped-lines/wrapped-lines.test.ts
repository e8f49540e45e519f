import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../src/kit/document/parse.ts';
import { renderMarkdown } from '../../../src/outputs/web/markdown.ts';

function set(body: string): string {
  const { root, issues } = parseDocument({ path: 'a.mdx', text: `---\ntitle: A\n---\n\n${body}\n` });
  expect(issues).toEqual([]);
  return renderMarkdown(root, { block: (block, inner) => `[${block.name}:${inner}]` });
}

const TERM = '<Term id="rent">rent</Term>';
const CITE = '<Cite source="a-book" />';

describe('a block that belongs in a sentence stays in it, wherever the lines break', () => {
  test.each([
    ['in the middle of a line', `Pay ${TERM} now.`, '<p>Pay [Term:rent] now.</p>\n'],
    ['at the start of a line', `${TERM} is\nhigh.`, '<p>[Term:rent] is\nhigh.</p>\n'],
    ['on a line of its own in a paragraph', `Here\n${TERM}\nis high.`, '<p>Here\n[Term:rent]\nis high.</p>\n'],
    ['on the first line, alone', `${TERM}\nis high.`, '<p>[Term:rent]\nis high.</p>\n'],
    ['on the last line, alone', `It is high\n${CITE}`, '<p>It is high\n[Cite:]</p>\n'],
    ['two on one line', `It is\n${TERM} ${CITE}\nhigh.`, '<p>It is\n[Term:rent] [Cite:]\nhigh.</p>\n'],
    ['two on lines of their own', `${TERM}\n${CITE}`, '<p>[Term:rent]\n[Cite:]</p>\n'],
    ['as a paragraph', `One.\n\n${TERM}\n\nTwo.`, '<p>One.</p>\n<p>[Term:rent]</p>\n<p>Two.</p>\n'],
    ['behind a hard line break', `It is high  \n${CITE}`, '<p>It is high<br />\n[Cite:]</p>\n'],
    [
      'in an entry of a list',
      `- one\n  ${CITE}\n- ${TERM}\n  two`,
      '<ul>\n<li>one\n[Cite:]</li>\n<li>[Term:rent]\ntwo</li>\n</ul>\n',
    ],
    ['in a quotation', `> one\n> ${CITE}\n> two`, '<blockquote>\n<p>one\n[Cite:]\ntwo</p>\n</blockquote>\n'],
    ['with its words on a line of their own', '<Term id="rent">\nrent\n</Term>', '<p>[Term:rent]</p>\n'],
    ['with another inside', `<Term id="rent">rent ${CITE}</Term>`, '<p>[Term:rent [Cite:]]</p>\n'],
    ['in bold', `**${TERM}** is`, '<p><strong>[Term:rent]</strong> is</p>\n'],
    ['in a heading', `## On ${TERM}`, '<h2 id="on-rent">On [Term:rent]</h2>\n'],
  ])('%s', (_, body, html) => {
    expect(set(body)).toBe(html);
  });
});

describe('a block that needs lines of its own gets them', () => {
  test.each([
    ['set close to its tags', '<Say>\nHello.\n</Say>', '[Say:<p>Hello.</p>\n]\n'],
    ['on one line', '<Say>Hello, **you**.</Say>', '[Say:<p>Hello, <strong>you</strong>.</p>\n]\n'],
    ['two on one line', '<Say>One.</Say> <Note>Two.</Note>', '[Say:<p>One.</p>\n]\n[Note:<p>Two.</p>\n]\n'],
    ['right behind a paragraph', 'Words.\n<Break minutes={5} />\nMore.', '<p>Words.</p>\n[Break:]\n<p>More.</p>\n'],
    ['with a comment at its side', '<Break minutes={5} /> {/* tea */}', '[Break:]\n'],
    ['in an entry of a list', '- <Say>Hello.</Say>', '<ul>\n<li>\n[Say:<p>Hello.</p>\n]\n</li>\n</ul>\n'],
    ['over several lines', '<Break\n  minutes={5}\n  title="Tea"\n/>', '[Break:]\n'],
    ['set in', '<Say>\n    Hello.\n</Say>', '[Say:<p>Hello.</p>\n]\n'],
  ])('%s', (_, body, html) => {
    expect(set(body)).toBe(html);
  });
});

test('comments leave no trace', () => {
  const { root } = parseDocument({ path: 'a.mdx', text: '---\ntitle: A\n---\n\nA {/* b */}c.' });
  expect(root.children).toMatchObject([{ children: [{ type: 'text', value: 'A c.' }] }]);
  expect(set('{/* one */}\n\nA {/* two */}b.\n\n{/*\nthree {with} braces\n\nand lines\n*/}')).toBe('<p>A b.</p>\n');
});

test('what looks like code in a fence or between backticks is shown as it is', () => {
  const code = 'import fs from "fs"\nexport const a = {1 + 1}\n<Say {...x}>{/* c {d} */}';
  expect(set(`\`\`\`js\n${code}\n\`\`\``)).toBe(
    `<pre><code class="language-js">${code.replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}\n</code></pre>\n`,
  );
  expect(set('Write `minutes={10}`, `{/* c */}`, `{` and `}`, or `{x}`.')).toBe(
    '<p>Write <code>minutes={10}</code>, <code>{/* c */}</code>, <code>{</code> and <code>}</code>, or <code>{x}</code>.</p>\n',
  );
});

test('sentences that start like code are sentences', () => {
  expect(set('import duties rose,\nexport earnings fell.\n\nexport controls came.')).toBe(
    '<p>import duties rose,\nexport earnings fell.</p>\n<p>export controls came.</p>\n',
  );
});

test('braces in an address, a title, or an attribute’s words are only braces', () => {
  expect(set('[a](/b{c} "d{e}") \\{f\\}')).toBe('<p><a href="/b%7Bc%7D" title="d{e}">a</a> {f}</p>\n');
  const { root } = parseDocument({
    path: 'a.mdx',
    text: '---\ntitle: A\n---\n<Break minutes={5} title="Tea {for all}" />',
  });
  expect(root.children).toMatchObject([{ type: 'block', props: { title: 'Tea {for all}', minutes: 5 } }]);
});
