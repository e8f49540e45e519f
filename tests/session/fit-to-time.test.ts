import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { length, type PlanItem } from '../../src/kit/session/agenda.ts';
import {
  canDrop,
  type Change,
  changed,
  type Cost,
  fitToTime,
  handOf,
  isKept,
  MOST_SQUEEZED,
  spare,
  voiceOf,
  WEIGHT,
} from '../../src/kit/session/fit-to-time.ts';
import { anyPlan, pause, step } from './plans.ts';

const welcome = step({ title: 'Welcome', phase: 'welcome', essential: true, checkIn: true, minutes: 8, minMinutes: 4 });
const act = step({ title: 'What will you do?', phase: 'act', essential: true, minutes: 8, minMinutes: 3 });
const close = step({ title: 'Go round', phase: 'reflect', minutes: 7, minMinutes: 3, checkOut: true });

/** What some changes cost, told in the terms of the issue and not of the search. */
function costOf(items: readonly PlanItem[], changes: readonly Change[], need: number): Cost {
  return [
    changes.reduce((sum, { how }) => sum + WEIGHT[how], 0),
    changes.reduce((sum, { index, minutes }) => sum + voiceOf(items[index] ?? pause(0), minutes), 0),
    changes.reduce((sum, { minutes }) => sum + minutes, 0) - need,
  ];
}

function dearer(a: Cost, b: Cost): boolean {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}

/** Tries every way there is. */
function everyWay(items: readonly PlanItem[], need: number): Cost | undefined {
  let best: Cost | undefined;
  const go = (index: number, changes: Change[]): void => {
    if (changes.filter(({ how }) => how === 'shortened').length > MOST_SQUEEZED) return;
    const item = items[index];
    if (item === undefined) {
      const cost = costOf(items, changes, need);
      if (cost[2] >= 0 && (best === undefined || dearer(best, cost))) best = cost;
      return;
    }
    go(index + 1, changes);
    if (canDrop(item)) go(index + 1, [...changes, { index, how: 'dropped', minutes: item.minutes }]);
    for (let minutes = 1; minutes <= spare(item); minutes++)
      go(index + 1, [...changes, { index, how: 'shortened', minutes }]);
  };
  go(0, []);
  return best;
}

describe('a plan made to fit', () => {
  test('what fits is left alone, and keeps a tenth or five minutes in hand', () => {
    expect(fitToTime([welcome, step({ minutes: 30 })], 45, true)).toMatchObject({
      answer: 'fits',
      changes: [],
      hand: 5,
    });
    expect(handOf(20)).toBe(2);
    expect(handOf(120)).toBe(5);
    expect(handOf(0)).toBe(0);
  });

  test('one whole step goes rather than two squeezed', () => {
    const items = [
      welcome,
      step({ essential: true, minutes: 20, minMinutes: 15 }),
      step({ minutes: 10, minMinutes: 10 }),
      step({ essential: true, minutes: 20, minMinutes: 15 }),
      act,
      close,
    ];
    expect(fitToTime(items, length(items) - 9, false)).toMatchObject({
      answer: 'cut',
      changes: [{ index: 2, how: 'dropped', minutes: 10 }],
    });
  });

  test('one squeezed rather than one that goes, and the facilitator first', () => {
    const items = [
      welcome,
      step({ essential: true, minutes: 20, minMinutes: 15 }),
      step({ essential: true, minutes: 12, minMinutes: 6, talk: 'facilitator', grouping: 'whole' }),
      step({ minutes: 5, minMinutes: 5 }),
      close,
    ];
    expect(fitToTime(items, length(items) - 5, false).changes).toEqual([{ index: 2, how: 'shortened', minutes: 5 }]);
  });

  test('no more than three are squeezed: then it can’t be done, and the least is said', () => {
    const items = [welcome, ...Array.from({ length: 5 }, () => step({ essential: true, minutes: 10, minMinutes: 8 }))];
    expect(fitToTime(items, 52, false)).toMatchObject({ answer: 'cut', minutes: 52 });
    expect(fitToTime(items, 51, false)).toMatchObject({ answer: 'impossible', changes: [], minutes: 52, least: 52 });
    expect(fitToTime(items, 51, true).least).toBe(57);
  });

  test('breaks, welcome, action, reflection, hearing everybody and a promised turn are never cut', () => {
    const turn = step({ each: 60, grouping: 'go-round', minutes: 10, minMinutes: 10 });
    const kept = [welcome, pause(15), act, close, turn];
    expect(fitToTime(kept, 20, false)).toMatchObject({ answer: 'impossible', minutes: length(kept) });
    expect(canDrop(turn)).toBe(false);
  });

  test('it is the cheapest of all ways there are', () => {
    const small = fc.record({
      minutes: fc.integer({ min: 1, max: 9 }),
      less: fc.integer({ min: 0, max: 4 }),
      essential: fc.boolean(),
      phase: fc.constantFrom(
        'welcome',
        'experience',
        'practise',
        'act',
        'new-information',
      ) as fc.Arbitrary<'experience'>,
      talk: fc.constantFrom('facilitator', 'shared', 'participants', 'quiet') as fc.Arbitrary<'shared'>,
      each: fc.constantFrom(undefined, undefined, 30),
    });
    fc.assert(
      fc.property(fc.array(small, { maxLength: 7 }), fc.integer({ min: 0, max: 50 }), (made, available) => {
        const items = made.map(({ less, each, ...rest }) =>
          step({ ...rest, minMinutes: Math.max(1, rest.minutes - less), ...(each === undefined ? {} : { each }) }),
        );
        const need = length(items) - available;
        const fitted = fitToTime(items, available, false);
        const cheapest = need <= 0 ? undefined : everyWay(items, need);
        expect(fitted.answer).toBe(need <= 0 ? 'fits' : cheapest === undefined ? 'impossible' : 'cut');
        if (fitted.answer === 'cut') expect(costOf(items, fitted.changes, need)).toEqual(cheapest);
      }),
      { numRuns: 300 },
    );
  });

  test('any plan: what it says is so, nothing kept is touched, and the least time can be kept', () => {
    fc.assert(
      fc.property(anyPlan, fc.nat(200), fc.boolean(), (items, available, inHand) => {
        const fitted = fitToTime(items, available, inHand);
        const after = changed(items, fitted.changes);
        if (fitted.answer !== 'impossible') {
          expect(length(after)).toBe(fitted.minutes);
          expect(fitted.minutes + fitted.hand).toBeLessThanOrEqual(available);
        } else expect(fitted.least).toBeGreaterThan(available);
        for (const { index, minutes } of fitted.changes) {
          const item = items[index];
          expect(item !== undefined && isKept(item)).toBe(false);
          expect(minutes).toBeGreaterThan(0);
        }
        expect(fitToTime(items, fitted.least, inHand).answer).not.toBe('impossible');
        if (fitted.least > 0) expect(fitToTime(items, fitted.least - 1, inHand).answer).toBe('impossible');
      }),
    );
  });

  test('sixty steps', () => {
    const items = Array.from({ length: 60 }, (_, index) =>
      step({
        minutes: 5 + (index % 17),
        minMinutes: 3,
        essential: index % 3 > 0,
        talk: index % 2 ? 'shared' : 'quiet',
      }),
    );
    const need = 200;
    const { changes } = fitToTime(items, length(items) - need, false);
    expect(costOf(items, changes, need)[2]).toBeGreaterThanOrEqual(0);
  });
});
