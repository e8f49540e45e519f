import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundMinutes, rounds } from '../../src/kit/session/rounds.ts';
import { anyPlan, pause, step } from './plans.ts';

describe('turns and report-backs', () => {
  test('a go-round takes everybody’s turn, groups only the turns of the largest', () => {
    expect(rounds([step({ grouping: 'go-round', each: 30 })], 0, 14)).toEqual({ turns: 420, reports: 0 });
    expect(rounds([step({ grouping: 'threes', each: 60 })], 0, 14)).toEqual({ turns: 240, reports: 0 });
    expect(rounds([step({ grouping: 'solo', each: 60 })], 0, 14)).toEqual({ turns: 60, reports: 0 });
  });

  test('groups of an earlier step report back', () => {
    const plan = [
      step({ grouping: 'pairs' }),
      step({ grouping: 'threes' }),
      pause(10),
      step({ grouping: 'whole', perGroup: 60 }),
    ];
    expect(rounds(plan, 3, 14)).toEqual({ turns: 0, reports: 240 });
  });

  test('groups report back in their own step', () => {
    expect(rounds([step({ grouping: 'threes', perGroup: 60 })], 0, 14).reports).toBe(240);
    expect(rounds([step({ grouping: 'pairs', perGroup: 60 })], 0, 14).reports).toBe(420);
  });

  test('where no step made groups, fours are reckoned', () => {
    expect(rounds([step({ grouping: 'whole', perGroup: 60 })], 0, 12).reports).toBe(180);
  });

  test('a break and a step without turns need none', () => {
    expect(roundMinutes([pause(10), step()], 0, 10)).toBe(0);
    expect(roundMinutes([pause(10), step()], 1, 10)).toBe(0);
    expect(roundMinutes([], 3, 10)).toBe(0);
  });

  test('part of a minute is a minute', () => {
    expect(roundMinutes([step({ grouping: 'go-round', each: 25 })], 0, 10)).toBe(5);
  });

  test('more people never need less time in a go-round, and nobody needs none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 300 }), fc.nat(200), (each, people) => {
        const plan = [step({ grouping: 'go-round', each })];
        expect(roundMinutes(plan, 0, people + 1)).toBeGreaterThanOrEqual(roundMinutes(plan, 0, people));
        expect(roundMinutes(plan, 0, 0)).toBe(0);
      }),
    );
  });

  test('any step of any plan has an answer that is no less than nothing', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(100), (plan, people) => {
        plan.forEach((_, index) => expect(roundMinutes(plan, index, people)).toBeGreaterThanOrEqual(0));
      }),
    );
  });
});
