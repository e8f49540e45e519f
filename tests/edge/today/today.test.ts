import { describe, expect, test } from 'vitest';
import { today } from '../../../src/edge/today.ts';

describe('the day of a build', () => {
  test('is the machine’s own day', () => {
    expect(today({}, new Date(2026, 10, 2, 23, 59))).toBe('2026-11-02');
  });
  test('comes from SOURCE_DATE_EPOCH where it is set, in UTC', () => {
    expect(today({ SOURCE_DATE_EPOCH: '1795305600' })).toBe('2026-11-22');
    expect(today({ SOURCE_DATE_EPOCH: '0' })).toBe('1970-01-01');
  });
  test.each(['soon', '-1', '1.5', '99999999999999'])('refuses SOURCE_DATE_EPOCH=%s in a plain sentence', (epoch) => {
    expect(() => today({ SOURCE_DATE_EPOCH: epoch })).toThrow(
      `SOURCE_DATE_EPOCH is “${epoch}”. It must be whole seconds since 1970`,
    );
  });
});
