import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { availableMinutes, clockAfter, startOf } from '../../src/planner/when.ts';

describe('clock times in London', () => {
  const before = process.env.TZ;
  beforeAll(() => {
    process.env.TZ = 'Europe/London';
  });
  afterAll(() => {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  test('an ordinary evening', () => {
    const evening = { date: '2026-12-03', start: '19:00', end: '20:30' };
    expect(availableMinutes(evening)).toBe(90);
    expect(clockAfter(evening, 68)).toBe('20:08');
  });

  test('across midnight', () => {
    const night = { date: '2026-12-31', start: '23:15', end: '00:45' };
    expect(availableMinutes(night)).toBe(90);
    expect(clockAfter(night, 60)).toBe('00:15');
    expect(availableMinutes({ ...night, date: '' })).toBe(90);
    expect(clockAfter({ ...night, date: '' }, 60)).toBe('00:15');
  });

  test('the night the clocks go forward is an hour shorter', () => {
    const night = { date: '2026-03-28', start: '23:30', end: '03:30' };
    expect(availableMinutes(night)).toBe(180);
    expect(clockAfter(night, 90)).toBe('02:00');
    expect(clockAfter(night, 80)).toBe('00:50');
  });

  test('the night they go back is an hour longer', () => {
    const night = { date: '2026-10-24', start: '23:30', end: '03:30' };
    expect(availableMinutes(night)).toBe(300);
    expect(clockAfter(night, 120)).toBe('01:30');
    expect(clockAfter(night, 180)).toBe('01:30');
  });

  test('what nobody has said', () => {
    expect(availableMinutes({ date: '2026-12-03', start: '', end: '20:00' })).toBeUndefined();
    expect(availableMinutes({ date: '', start: '20:00', end: '20:00' })).toBeUndefined();
    expect(clockAfter({ date: '', start: '' }, 68)).toBe('1:08');
    expect(startOf({ date: '2026-02-30', start: '19:00' })).toBeUndefined();
  });
});
