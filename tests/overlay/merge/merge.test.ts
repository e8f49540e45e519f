import { describe, expect, test } from 'vitest';
import { canonicalText, canonicalValue } from '../../../src/kit/overlay/canonical.ts';
import { patched, pathsOf, shadowedBy } from '../../../src/kit/overlay/merge.ts';

describe('a patch over fields', () => {
  const under = {
    title: 'A',
    access: { reading: 'some', cost: 'Free' },
    materials: ['pens', 'paper'],
    short: { none: true },
  };

  test('merges groups deep, replaces lists whole, and null takes a field away', () => {
    expect(patched(under, { title: 'B', access: { cost: '£1' }, materials: ['chalk'], short: null })).toEqual({
      title: 'B',
      access: { reading: 'some', cost: '£1' },
      materials: ['chalk'],
    });
  });

  test('changes nothing it is laid over, nor the patch', () => {
    const over = { access: { cost: '£1' } };
    const copies = structuredClone([under, over]);
    patched(under, over);
    expect([under, over]).toEqual(copies);
  });

  test('makes a group where there was none, and a value where there was a group', () => {
    expect(patched({ a: 1 }, { a: { b: 2 } })).toEqual({ a: { b: 2 } });
    expect(patched({ a: { b: 2 } }, { a: 1 })).toEqual({ a: 1 });
  });

  test('shadows the smallest things it names', () => {
    const over = { title: 'B', access: { cost: '£1', none: { deep: 1 } }, short: null };
    expect(pathsOf(over).map((path) => path.join('.'))).toEqual(['title', 'access.cost', 'access.none.deep', 'short']);
    expect(shadowedBy(over, under)).toEqual([
      ['title', 'A'],
      ['access.cost', 'Free'],
      ['access.none.deep', null],
      ['short', { none: true }],
    ]);
  });
});

describe('what makes no difference to a hash', () => {
  const text = '---\ntitle: Café\nsummary: A page.\n---\n\nWords.\n';
  test.each([
    ['line ends', text.replaceAll('\n', '\r\n')],
    ['the form of accents', text.replace('é', 'e\u0301')],
    ['spaces at line ends', text.replaceAll('\n', '  \n')],
    ['the order of fields', '---\nsummary: A page.\ntitle: Café\n---\n\nWords.\n'],
    ['a mark that some editors put first', `\ufeff${text}`],
    ['how a field is quoted', text.replace('Café', '"Café"')],
  ])('%s', (_, other) => {
    expect(canonicalText('a.mdx', other)).toBe(canonicalText('a.mdx', text));
  });

  test('words do, and so does the order of a list', () => {
    expect(canonicalText('a.mdx', text.replace('Words', 'Others'))).not.toBe(canonicalText('a.mdx', text));
    expect(canonicalValue({ b: [2, 1], a: 0 })).toBe('{"a":0,"b":[2,1]}');
  });
});
