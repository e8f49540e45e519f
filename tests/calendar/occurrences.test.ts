import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { daysBetween, nthOf, nthWeekday, plusDays, plusMonths, weekdayOf } from '../../src/kit/calendar/days.ts';
import { facing, occurrences } from '../../src/kit/calendar/occurrences.ts';
import { eventsSchema } from '../../src/kit/schema/events.ts';
import type { Happening } from '../../src/kit/schema/events.ts';

const event = (fields: Record<string, unknown>): Happening => {
  const [made] = eventsSchema.parse([
    { id: 'a', title: 'A', sort: 'activity', facing: 'outward', starts: '2026-12-01 19:00', minutes: 60, ...fields },
  ]);
  if (made === undefined) throw new Error('no event');
  return made;
};
const days = (fields: Record<string, unknown>, from = '2026-11-22', to = '2027-05-22'): string[] =>
  occurrences([event(fields)], from, to).map(({ day }) => day);

describe('when something happens', () => {
  test('once', () => expect(days({})).toEqual(['2026-12-01']));
  test('each week, but for some days', () =>
    expect(days({ repeats: { every: 'week', until: '2026-12-24', except: ['2026-12-15'] } })).toEqual([
      '2026-12-01',
      '2026-12-08',
      '2026-12-22',
    ]));
  test('every two weeks, counted from the first time and not from today', () =>
    expect(days({ starts: '2026-10-06 19:00', repeats: { every: 'two-weeks' } }, '2026-11-22', '2026-12-31')).toEqual([
      '2026-12-01',
      '2026-12-15',
      '2026-12-29',
    ]));
  test('on each first Tuesday', () =>
    expect(days({ repeats: { every: 'month', until: '2027-03-31' } })).toEqual([
      '2026-12-01',
      '2027-01-05',
      '2027-02-02',
      '2027-03-02',
    ]));
  test('on each last Friday, which may be the fourth or the fifth', () =>
    expect(days({ starts: '2027-01-29 19:00', repeats: { every: 'month', until: '2027-04-30' } })).toEqual([
      '2027-01-29',
      '2027-02-26',
      '2027-03-26',
      '2027-04-30',
    ]));
  test('not before its first time', () =>
    expect(days({ repeats: { every: 'week' } }, '2026-11-22', '2026-11-30')).toEqual([]));
  test('in the order of the calendar, then of the clock', () => {
    const all = [
      event({ id: 'late', starts: '2026-12-01 19:00' }),
      event({ id: 'early', starts: '2026-12-01 09:30' }),
      event({ id: 'first', starts: '2026-11-30 23:00' }),
    ];
    expect(occurrences(all, '2026-11-22', '2027-01-01').map((each) => each.event.id)).toEqual([
      'first',
      'early',
      'late',
    ]);
  });
});

test('the outward share leaves out what was called off', () => {
  const all = occurrences(
    [
      event({ repeats: { every: 'week', until: '2026-12-22' }, cancelled: ['2026-12-08'] }),
      event({ id: 'b', facing: 'inward', minutes: 90 }),
    ],
    '2026-11-22',
    '2027-01-01',
  );
  expect(facing(all, ({ minutes }) => minutes ?? 0)).toEqual({ outward: 180, inward: 90 });
});

const someDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('days add up', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: -400, max: 400 }), (day, count) => {
      expect(daysBetween(day, plusDays(day, count))).toBe(count);
      expect(weekdayOf(plusDays(day, count * 7))).toBe(weekdayOf(day));
    }),
  );
});

test('a day is found again from its month, which of its weekday it is, and that weekday', () => {
  fc.assert(
    fc.property(someDay, (day) => {
      const found = nthWeekday(`${day.slice(0, 8)}01`, nthOf(day), weekdayOf(day));
      expect(found).toBe(day);
    }),
    { examples: [['2027-01-29'], ['2028-02-29']] },
  );
});

test('months have their own lengths', () => {
  expect(plusMonths('2026-11-30', 3)).toBe('2027-02-28');
  expect(plusMonths('2027-01-31', -2)).toBe('2026-11-30');
  expect(plusMonths('2026-12-15', 13)).toBe('2028-01-15');
});
