import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divide, groupsOf } from '../../src/kit/session/groups.ts';

const sum = (sizes: readonly number[]) => sizes.reduce((all, size) => all + size, 0);
const people = fc.integer({ min: 0, max: 300 });
const size = fc.integer({ min: 2, max: 4 });
const oddOnes = fc.constantFrom(undefined, 'pair' as const, 'four' as const, 'observer' as const);

describe('making groups', () => {
  test.each([
    [14, 3, undefined, [4, 4, 3, 3], 0],
    [14, 3, 'four', [4, 4, 3, 3], 0],
    [14, 3, 'pair', [3, 3, 3, 3, 2], 0],
    [14, 3, 'observer', [3, 3, 3, 3], 2],
    [13, 3, 'pair', [3, 3, 3, 2, 2], 0],
    [15, 2, undefined, [3, 2, 2, 2, 2, 2, 2], 0],
    [15, 2, 'pair', [3, 2, 2, 2, 2, 2, 2], 0],
    [5, 3, undefined, [3, 2], 0],
    [7, 4, undefined, [4, 3], 0],
    [11, 4, undefined, [4, 4, 3], 0],
    [13, 4, 'pair', [4, 4, 3, 2], 0],
    [4, 3, undefined, [4], 0],
    [4, 3, 'pair', [2, 2], 0],
    [3, 3, undefined, [3], 0],
    [2, 3, 'observer', [2], 0],
    [2, 2, undefined, [2], 0],
    [1, 2, 'pair', [1], 0],
    [0, 3, undefined, [], 0],
    [-1, 3, undefined, [], 0],
  ] as const)('%i people in groups of %i, odd ones: %s', (n, each, odd, sizes, observers) => {
    expect(divide(n, each, odd)).toEqual({ sizes, observers });
  });

  test('nobody is lost, and nobody is left alone but one person in an empty room', () => {
    fc.assert(
      fc.property(people, size, oddOnes, (n, each, odd) => {
        const { sizes, observers } = divide(n, each, odd);
        expect(sum(sizes) + observers).toBe(n);
        if (n > 1) expect(Math.min(...sizes)).toBeGreaterThan(1);
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
      }),
    );
  });

  test('no group has more than one person too many, and without the word of a step none more than one too few', () => {
    fc.assert(
      fc.property(people, size, oddOnes, (n, each, odd) => {
        const { sizes } = divide(n, each, odd);
        if (n === 0) return;
        expect(Math.max(...sizes)).toBeLessThanOrEqual(each + 1);
        if (n >= each && odd !== 'pair') expect(Math.min(...sizes)).toBeGreaterThanOrEqual(each - 1);
      }),
    );
  });

  test('only as many watch as are left over', () => {
    fc.assert(
      fc.property(people, size, (n, each) => {
        expect(divide(n, each, 'observer').observers).toBeLessThan(each);
      }),
    );
  });
});

test('a step’s grouping says how big its groups are', () => {
  expect(groupsOf({ grouping: 'whole' }, 9).sizes).toEqual([9]);
  expect(groupsOf({ grouping: 'go-round' }, 9).sizes).toEqual([9]);
  expect(groupsOf({ grouping: 'solo' }, 3).sizes).toEqual([1, 1, 1]);
  expect(groupsOf({ grouping: 'stations' }, 9).sizes).toEqual([5, 4]);
  expect(groupsOf({ grouping: 'threes', oddOnes: 'observer' }, 7)).toEqual({ sizes: [3, 3], observers: 1 });
  expect(groupsOf({ grouping: 'whole' }, 0).sizes).toEqual([]);
});
