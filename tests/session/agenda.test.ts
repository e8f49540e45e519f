import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agenda, breakMinutes, frontShare, leastLength, length, shares } from '../../src/kit/session/agenda.ts';
import { anyPlan, pause, step } from './plans.ts';

describe('the agenda', () => {
  test('each item starts when the one before it ends, and the last ends at the length', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const items = agenda(plan);
        items.forEach((item, index) =>
          expect(item.start).toBe(index === 0 ? 0 : (items[index - 1]?.start ?? 0) + (items[index - 1]?.minutes ?? 0)),
        );
        const last = items.at(-1);
        expect(length(plan)).toBe(last ? last.start + last.minutes : 0);
      }),
    );
  });

  test('shares and breaks add up to the length; the shortest is never longer than the whole', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const sum = Object.values(shares(plan)).reduce((all, part) => all + part, 0);
        expect(sum + breakMinutes(plan)).toBe(length(plan));
        expect(leastLength(plan)).toBeLessThanOrEqual(length(plan));
        expect(leastLength(plan)).toBeGreaterThanOrEqual(breakMinutes(plan));
      }),
    );
  });

  test('the front’s share counts shared talk half and leaves breaks out', () => {
    const plan = [
      step({ talk: 'facilitator', minutes: 10 }),
      step({ talk: 'shared', minutes: 20 }),
      step({ minutes: 20 }),
      pause(30),
    ];
    expect(frontShare(plan)).toBeCloseTo(0.4);
    expect(frontShare([])).toBe(0);
  });

  test('cut short, optional steps go and the others shrink', () => {
    expect(
      leastLength([step({ essential: true, minutes: 20, minMinutes: 12 }), step({ minutes: 30 }), pause(10)]),
    ).toBe(22);
  });
});
