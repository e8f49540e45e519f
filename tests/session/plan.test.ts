import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemsFor, type PlannedItem } from '../../src/kit/session/plan.ts';
import { roundMinutes } from '../../src/kit/session/rounds.ts';
import { anyPlan, pause, step } from './plans.ts';

const writtenFor = (item: Parameters<typeof step>[0], people: number): PlannedItem => ({
  ...step(item),
  writtenFor: people,
});

describe('the minutes of a plan with these people', () => {
  test('a go-round grows by the turns of those who come on top, and what is said before it stays', () => {
    const round = writtenFor({ grouping: 'go-round', each: 30, minutes: 10, minMinutes: 8 }, 14);
    expect(itemsFor([round], 14)[0]?.minutes).toBe(10);
    expect(itemsFor([round], 24)[0]).toMatchObject({ minutes: 15, minMinutes: 13 });
    expect(itemsFor([round], 8)[0]).toMatchObject({ minutes: 7, minMinutes: 5 });
  });

  test('report-backs follow the number of groups', () => {
    const items = [
      writtenFor({ grouping: 'threes', minutes: 10 }, 12),
      writtenFor({ grouping: 'whole', perGroup: 60, minutes: 6, minMinutes: 6 }, 12),
    ];
    expect(itemsFor(items, 24).map(({ minutes }) => minutes)).toEqual([10, 10]);
  });

  test('what somebody set stays, and what was put in by hand', () => {
    const round = { ...writtenFor({ grouping: 'go-round', each: 30, minutes: 10 }, 14), set: 9 };
    expect(itemsFor([round], 24)[0]?.minutes).toBe(9);
    expect(itemsFor([{ ...pause(10), set: 15 }], 24)[0]?.minutes).toBe(15);
    expect(itemsFor([step({ minutes: 12 })], 40)[0]?.minutes).toBe(12);
  });

  test('any plan: nobody’s turn is cut short, and the least is no more than the minutes', () => {
    fc.assert(
      fc.property(anyPlan, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }), (made, before, people) => {
        const items = itemsFor(
          made.map((item) => ({ ...item, writtenFor: before })),
          people,
        );
        items.forEach((item, index) => {
          expect(item.minutes).toBeGreaterThanOrEqual(item.kind === 'step' ? roundMinutes(items, index, people) : 1);
          if (item.kind === 'step') expect(item.minMinutes).toBeLessThanOrEqual(item.minutes);
        });
      }),
    );
  });
});
