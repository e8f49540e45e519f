import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leastLength, length } from '../../src/kit/session/agenda.ts';
import { fits } from '../../src/kit/session/fits.ts';
import { anyPlan, step } from './plans.ts';

const plan = [step({ minutes: 45, minMinutes: 30, essential: true }), step({ minutes: 30 })];
const short = [step({ minutes: 20 })];

describe('whether a session fits', () => {
  test.each([
    [90, { answer: 'fits', minutes: 75 }],
    [75, { answer: 'fits', minutes: 75 }],
    [74, { answer: 'fits if shortened', how: 'cut', minutes: 30 }],
    [30, { answer: 'fits if shortened', how: 'cut', minutes: 30 }],
    [29, { answer: 'fits if shortened', how: 'short', minutes: 20 }],
    [20, { answer: 'fits if shortened', how: 'short', minutes: 20 }],
    [19, { answer: 'no' }],
    [0, { answer: 'no' }],
  ])('%i minutes', (minutes, answer) => expect(fits(minutes, plan, short)).toEqual(answer));

  test('a plan with nothing essential can’t be cut to nothing', () => {
    expect(fits(5, [step({ minutes: 45 })], [])).toEqual({ answer: 'no' });
    expect(fits(90, [], [])).toEqual({ answer: 'no' });
  });

  test('what it takes is never more than there is, and more time never makes it worse', () => {
    const rank = { no: 0, 'fits if shortened': 1, fits: 2 };
    fc.assert(
      fc.property(anyPlan, anyPlan, fc.nat(400), (whole, brief, minutes) => {
        const fit = fits(minutes, whole, brief);
        if (fit.answer !== 'no') expect(fit.minutes).toBeLessThanOrEqual(minutes);
        if (fit.answer === 'fits') expect(fit.minutes).toBe(length(whole));
        if (fit.answer === 'fits if shortened' && fit.how === 'cut') expect(fit.minutes).toBe(leastLength(whole));
        expect(rank[fits(minutes + 1, whole, brief).answer]).toBeGreaterThanOrEqual(rank[fit.answer]);
      }),
    );
  });
});
