import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { saddleOrder, sheetsInSection } from '../../src/outputs/print/saddle-order.ts';

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

  test('too thick to fold is made of sections, as thick as one another', () => {
    // 98 pages are 25 sheets: nine, nine and seven.
    expect(sheetsInSection(25)).toBe(9);
    expect(saddleOrder(98, 'ltr')[0]).toEqual([36, 1]);
    expect(saddleOrder(98, 'ltr')[18]).toEqual([72, 37]);
    expect(saddleOrder(98, 'ltr').at(-1)).toEqual([86, 87]);
  });

  test('folded, laid together and leafed through, reads from the first page to the last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (pages) => {
        const sides = saddleOrder(pages, 'ltr');
        const all = sides.length / 2;
        const each = sheetsInSection(all);
        expect(each).toBeLessThanOrEqual(10);
        const read = Array.from({ length: Math.ceil(all / each) }, (_, section) =>
          leaf(sides.slice(section * each * 2, (section + 1) * each * 2)),
        ).flat();
        expect(read).toEqual([
          ...Array.from({ length: pages }, (_, page) => page + 1),
          ...Array.from({ length: all * 4 - pages }, () => null),
        ]);
      }),
    );
  });
});

/** The pages of a folded section as one comes to them: on the front its right half comes before its left, and so on inwards. */
function leaf(sides: (number | null)[][]): (number | null)[] {
  const front: (number | null)[] = [];
  const back: (number | null)[] = [];
  for (let side = 0; side < sides.length; side += 2) {
    const [outside, inside] = [sides[side] ?? [], sides[side + 1] ?? []];
    front.push(outside[1] ?? null, inside[0] ?? null);
    back.unshift(inside[1] ?? null, outside[0] ?? null);
  }
  return [...front, ...back];
}
