import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { howMany, materialsFor, mostGroups } from '../../src/kit/session/materials.ts';
import { anyPlan, step } from './plans.ts';

const threes = [step({ grouping: 'threes' }), step({ grouping: 'fours' })];

describe('what to bring', () => {
  test('each thing is counted by what it is for', () => {
    const bring = materialsFor(
      [
        { item: 'pens', per: 'person', quantity: 1 },
        { item: 'cards', per: 'pair', quantity: 3 },
        { item: 'big sheets', per: 'group', quantity: 1, noPrinter: 'the back of wallpaper' },
        { item: 'clock', per: 'session', quantity: 1 },
      ],
      15,
      threes,
    );
    expect(bring).toEqual([
      { item: 'pens', count: 15, noPrinter: undefined },
      { item: 'cards', count: 24, noPrinter: undefined },
      { item: 'big sheets', count: 5, noPrinter: 'the back of wallpaper' },
      { item: 'clock', count: 1, noPrinter: undefined },
    ]);
  });

  test('the same thing twice is added up, and a part of a thing is a whole one', () => {
    expect(
      materialsFor(
        [
          { item: 'pens', per: 'person', quantity: 1 },
          { item: 'pens', per: 'session', quantity: 3 },
          { item: 'tape', per: 'person', quantity: 0.1 },
        ],
        30,
        [],
      ).map((amount) => amount.count),
    ).toEqual([33, 3]);
  });

  test('groups are those of the step that makes the most; fours where none are made', () => {
    expect(mostGroups(14, threes)).toBe(4);
    expect(mostGroups(14, [step({ grouping: 'pairs' })])).toBe(3);
    expect(mostGroups(1, [])).toBe(1);
    expect(mostGroups(0, [])).toBe(1);
  });

  test('there is enough for everybody, and more people never need less', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(200), (plan, people) => {
        expect(howMany('person', people, plan)).toBe(people);
        expect(howMany('pair', people, plan) * 2).toBeGreaterThanOrEqual(people);
        for (const per of ['person', 'pair', 'session'] as const)
          expect(howMany(per, people + 1, plan)).toBeGreaterThanOrEqual(howMany(per, people, plan));
        expect(howMany('group', people, plan)).toBeGreaterThan(0);
      }),
    );
  });
});
