import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { length } from '../../src/kit/session/agenda.ts';
import {
  frontRuns,
  longest,
  runs,
  splits,
  stillRuns,
  turnShare,
  unbrokenRuns,
  wholeGroupRuns,
} from '../../src/kit/session/turns.ts';
import { anyPlan, pause, step } from './plans.ts';

const whole = (minutes: number, talk: 'participants' | 'shared' | 'facilitator' | 'quiet' = 'participants') =>
  step({ grouping: 'whole', talk, minutes });

describe('runs', () => {
  test('cover exactly the items that count, don’t touch, and are as long as they can be', () => {
    fc.assert(
      fc.property(anyPlan, fc.integer({ min: 1, max: 60 }), (plan, limit) => {
        const counts = (item: { minutes: number }) => item.minutes <= limit;
        const found = runs(plan, counts);
        const covered = found.flatMap((run) =>
          Array.from({ length: run.to - run.from + 1 }, (_, index) => run.from + index),
        );
        expect(covered).toEqual(plan.flatMap((item, index) => (counts(item) ? [index] : [])));
        for (const [index, run] of found.entries()) {
          expect(run.minutes).toBe(length(plan.slice(run.from, run.to + 1)));
          expect((found[index + 1]?.from ?? Infinity) - run.to).toBeGreaterThan(1);
        }
        expect(longest(found)?.minutes ?? 0).toBe(Math.max(0, ...found.map((run) => run.minutes)));
      }),
    );
  });
});

test('of equal runs the longest is the first; of none there is none', () => {
  const found = runs([step(), pause(5), step()], (item) => item.kind === 'step');
  expect(longest(found)).toEqual({ minutes: 10, from: 0, to: 0 });
  expect(longest([])).toBeUndefined();
});

describe('turns', () => {
  test('the share lies between none and all, and breaks don’t change it', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const share = turnShare(plan);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(turnShare([...plan, pause(30)])).toBe(share);
      }),
    );
  });

  test('a talk given to pairs is nobody’s turn', () => {
    expect(turnShare([step({ grouping: 'pairs', talk: 'guest' })])).toBe(0);
    expect(turnShare([step({ grouping: 'go-round' }), whole(10)])).toBe(0.5);
  });
});

describe('talk in the whole group', () => {
  test('a go-round, a quiet step or a break ends it', () => {
    expect(
      wholeGroupRuns([
        whole(10),
        whole(8, 'facilitator'),
        step({ grouping: 'go-round' }),
        whole(5),
        whole(3, 'quiet'),
        whole(6),
        pause(5),
        whole(7),
      ]).map((run) => run.minutes),
    ).toEqual([18, 5, 6, 7]);
  });
});

describe('talk from the front', () => {
  test('says whether a guest has part in it and whether pairs follow', () => {
    const plan = [
      whole(5, 'facilitator'),
      step({ talk: 'guest', grouping: 'whole', minutes: 12 }),
      step({ grouping: 'pairs' }),
      whole(4, 'facilitator'),
    ];
    expect(frontRuns(plan)).toEqual([
      { minutes: 17, from: 0, to: 1, guest: true, thenPairs: true },
      { minutes: 4, from: 3, to: 3, guest: false, thenPairs: false },
    ]);
  });

  test('shared talk is somebody else’s turn, so it ends a run', () => {
    expect(
      frontRuns([whole(8, 'facilitator'), whole(2, 'shared'), whole(8, 'facilitator')]).map((run) => run.minutes),
    ).toEqual([8, 8]);
  });
});

describe('sitting still', () => {
  test('moving, stations and any break end it', () => {
    const plan = [
      step({ minutes: 30 }),
      step({ minutes: 25, needs: ['moving'] }),
      step({ minutes: 20 }),
      step({ grouping: 'stations' }),
      step({ minutes: 15 }),
      pause(3),
      step({ minutes: 9 }),
    ];
    expect(stillRuns(plan).map((run) => run.minutes)).toEqual([30, 20, 15, 9]);
  });

  test('only a break of ten minutes ends a stretch without a break, and a shorter one counts', () => {
    expect(
      unbrokenRuns([step({ minutes: 40 }), pause(5), step({ minutes: 30 }), pause(10), step({ minutes: 20 })], 10).map(
        (run) => run.minutes,
      ),
    ).toEqual([75, 20]);
  });
});

test('splits are the ways to divide a room, each once', () => {
  expect(
    splits([
      step({ grouping: 'whole' }),
      step({ grouping: 'pairs' }),
      step({ grouping: 'go-round' }),
      step({ grouping: 'pairs' }),
      step({ grouping: 'solo' }),
      pause(5),
    ]),
  ).toEqual(['pairs', 'solo']);
});
