/** Days as `2026-11-22`: arithmetic on the calendar, with no clock and no time zone in it. */

const DAY = 86_400_000;

/** The day so many days later (or earlier). */
export function plusDays(day: string, count: number): string {
  return fromStamp(stamp(day) + count * DAY);
}

/** The same day so many months later; the last day of that month where it has no such day. */
export function plusMonths(day: string, count: number): string {
  const months = yearOf(day) * 12 + monthOf(day) - 1 + count;
  const first = `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
  const date = Math.min(Number(day.slice(8, 10)), daysIn(first));
  return `${first.slice(0, 8)}${String(date).padStart(2, '0')}`;
}

/** Days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((stamp(to) - stamp(from)) / DAY);
}

/** Monday is 0, Sunday 6. */
export function weekdayOf(day: string): number {
  return (new Date(stamp(day)).getUTCDay() + 6) % 7;
}

/** Which of its weekday a day is in its month, from 1; the fifth counts as the last, -1. */
export function nthOf(day: string): number {
  const nth = Math.ceil(Number(day.slice(8, 10)) / 7);
  return nth === 5 ? -1 : nth;
}

/** The nth (or last, -1) such weekday of the month that a day is in. */
export function nthWeekday(day: string, nth: number, weekday: number): string {
  const first = `${day.slice(0, 8)}01`;
  const start = 1 + ((weekday - weekdayOf(first) + 7) % 7);
  const last = start + Math.floor((daysIn(first) - start) / 7) * 7;
  return plusDays(first, (nth === -1 ? last : start + (nth - 1) * 7) - 1);
}

function daysIn(day: string): number {
  return new Date(Date.UTC(yearOf(day), monthOf(day), 0)).getUTCDate();
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

function monthOf(day: string): number {
  return Number(day.slice(5, 7));
}

function stamp(day: string): number {
  return Date.UTC(yearOf(day), monthOf(day) - 1, Number(day.slice(8, 10)));
}

function fromStamp(value: number): string {
  return new Date(value).toISOString().slice(0, 10);
}
