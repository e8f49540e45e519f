import { describe, expect, test } from 'vitest';
import { partsOf } from '../../src/components/find/excerpt.ts';

describe('an excerpt', () => {
  test.each([
    ['', []],
    ['no mark', [['no mark', false]]],
    [
      'pay <mark>rent</mark> late',
      [
        ['pay ', false],
        ['rent', true],
        [' late', false],
      ],
    ],
    [
      '<mark>Rent</mark> <mark>strike</mark>',
      [
        ['Rent', true],
        [' ', false],
        ['strike', true],
      ],
    ],
    ['cut &lt;b&gt; off', [['cut <b> off', false]]],
    [
      '&lt;img src=x onerror=alert(1)&gt; <mark>&lt;script&gt;</mark>',
      [
        ['<img src=x onerror=alert(1)> ', false],
        ['<script>', true],
      ],
    ],
    // The text said `&lt;`, which the index leaves as it is.
    ['R&D &amp; tea', [['R&D &amp; tea', false]]],
  ])('%s', (excerpt, expected) => {
    expect(partsOf(excerpt).map(({ words, marked }) => [words, marked])).toEqual(expected);
  });
});
