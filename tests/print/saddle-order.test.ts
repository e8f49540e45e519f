import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { saddleOrder } from '../../src/outputs/print/saddle-order.ts';

describe('a booklet', () => {
  test('of eight pages, as printers know it', () => {
    expect(saddleOrder(8, 'ltr')).toEqual([
      [8, 1],
      [2, 7],
      [6, 3],
      [4, 5],
    ]);
  });
  test('is padded to fours with empty pages', () => {
    expect(saddleOrder(5, 'ltr')).toEqual([
      [null, 1],
      [2, null],
      [null, 3],
      [4, 5],
    ]);
  });
  test('that opens from the right has its sides the other way round', () => {
    expect(saddleOrder(4, 'rtl')).toEqual([
      [1, 4],
      [3, 2],
    ]);
  });

  test('folded and leafed through, reads from the first page to the last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (pages) => {
        const sides = saddleOrder(pages, 'ltr');
        // Each sheet is two sides; folded, its right half comes before its left on the front, and so on inwards.
        const sheets = sides.length / 2;
        const front: (number | null)[] = [];
        const back: (number | null)[] = [];
        for (let sheet = 0; sheet < sheets; sheet += 1) {
          const [outside, inside] = [sides[sheet * 2] ?? [], sides[sheet * 2 + 1] ?? []];
          front.push(outside[1] ?? null, inside[0] ?? null);
          back.unshift(inside[1] ?? null, outside[0] ?? null);
        }
        const read = [...front, ...back];
        expect(read).toEqual([
          ...Array.from({ length: pages }, (_, page) => page + 1),
          ...Array.from({ length: sheets * 4 - pages }, () => null),
        ]);
      }),
    );
  });
});
