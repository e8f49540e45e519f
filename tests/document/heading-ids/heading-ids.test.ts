import { expect, test } from 'vitest';
import { parseDocument } from '../../../src/kit/document/parse.ts';

test('each heading has an id of its own, made of its words in any script', () => {
  const headings = [
    ['Before you start', 'before-you-start'],
    ['Before *you* start', 'before-you-start-1'],
    ['Before you start 1', 'before-you-start-1-1'],
    ['What’s it *for*, then?', 'whats-it-for-then'],
    ['`code` and <Term id="rent">rent</Term>', 'code-and-rent'],
    ['Pwy sy’n penderfynu? Tŷ, gŵyl', 'pwy-syn-penderfynu-tŷ-gŵyl'],
    ['کرایہ کون طے کرتا ہے؟', 'کرایہ-کون-طے-کرتا-ہے'],
    ['ਕਿਰਾਇਆ', 'ਕਿਰਾਇਆ'],
    ['…', 'section'],
    ['###', 'section-1'],
  ];
  const body = headings.map(([words]) => (words === '###' ? '## ###' : `## ${words}`)).join('\n\n');
  const { root, issues } = parseDocument({ path: 'a.mdx', text: `---\ntitle: A\n---\n\n${body}\n` });
  expect(issues).toEqual([]);
  expect(root.children.map((node) => (node.type === 'heading' ? node.id : ''))).toEqual(headings.map(([, id]) => id));
});
