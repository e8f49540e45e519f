import { expect, test } from 'vitest';
import { preparationMinutes, readyInFifteen, type Preparation } from '../../src/kit/session/preparation.ts';

const task = (minutes: number, when: Preparation['when'] = 'on-the-day'): Preparation => ({
  task: 'set out chairs',
  when,
  minutes,
});

test('preparation is the sum of its tasks', () => {
  expect(preparationMinutes([])).toBe(0);
  expect(preparationMinutes([task(5), task(10, 'week-before')])).toBe(15);
});

test('a session is ready in 15 minutes if it takes no longer and nothing must be begun before the evening before', () => {
  expect(readyInFifteen([])).toBe(true);
  expect(readyInFifteen([task(5), task(10, 'day-before')])).toBe(true);
  expect(readyInFifteen([task(6), task(10)])).toBe(false);
  expect(readyInFifteen([task(5, 'week-before')])).toBe(false);
  expect(readyInFifteen([task(5, 'weeks-before')])).toBe(false);
});
