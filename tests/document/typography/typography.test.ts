import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../src/kit/document/parse.ts';
import { textOf } from '../../../src/kit/document/tree.ts';
import { curl, curlData, curlTree } from '../../../src/kit/document/typography.ts';

describe('straight quotation marks are set as a printer sets them', () => {
  test.each([
    ['"Any thoughts?" asks nobody.', '“Any thoughts?” asks nobody.'],
    ["It's the tenants' meeting, isn't it?", 'It’s the tenants’ meeting, isn’t it?'],
    ['She said: "They called it \'progress\' here."', 'She said: “They called it ‘progress’ here.”'],
    ['("so")', '(“so”)'],
    ['Already “curled” and it’s fine.', 'Already “curled” and it’s fine.'],
  ])('%s', (typed, set) => expect(curl(typed)).toBe(set));

  test('across the marks of a sentence, never in code', () => {
    const { root } = parseDocument({
      path: 'a.mdx',
      text: 'He said **"no"**, and *that*\'s all: `"code"` and "[a link](/a-z/)".\n',
    });
    curlTree(root);
    expect(textOf(root).trim()).toBe('He said “no”, and that’s all: "code" and “a link”.');
  });

  test('in fields, but not in web addresses', () => {
    expect(curlData({ a: ["it's"], url: "https://example.org/it's", n: 3 })).toEqual({
      a: ['it’s'],
      url: "https://example.org/it's",
      n: 3,
    });
  });
});
