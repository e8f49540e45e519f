import type { Happening } from '../schema/events.ts';
import { nthOf, nthWeekday, plusDays, plusMonths, weekdayOf } from './days.ts';

/** One time that something happens. */
export interface Occurrence {
  event: Happening;
  day: string;
  /** `19:00`, on the clocks of the place. */
  time: string;
  cancelled: boolean;
}

/** Every time that the events fall between two days, both included, in the order of the calendar. */
export function occurrences(events: readonly Happening[], from: string, to: string): Occurrence[] {
  return events
    .flatMap((event) =>
      datesOf(event, from, to).map((day) => ({
        event,
        day,
        time: event.starts.slice(11),
        cancelled: event.cancelled.includes(day),
      })),
    )
    .toSorted((a, b) => compare(a.day, b.day) || compare(a.time, b.time) || compare(a.event.id, b.event.id));
}

function datesOf({ starts, repeats }: Happening, from: string, to: string): string[] {
  const first = starts.slice(0, 10);
  if (repeats === undefined) return first >= from && first <= to ? [first] : [];
  const last = repeats.until !== undefined && repeats.until < to ? repeats.until : to;
  const days: string[] = [];
  for (let count = 0, day = first; day <= last; count += 1, day = stepOf(first, repeats.every, count)) {
    if (day >= from && !repeats.except.includes(day)) days.push(day);
  }
  return days;
}

/** The day that comes so many steps after the first. */
function stepOf(first: string, every: 'week' | 'two-weeks' | 'month', count: number): string {
  if (every === 'month') return nthWeekday(plusMonths(`${first.slice(0, 8)}01`, count), nthOf(first), weekdayOf(first));
  return plusDays(first, count * (every === 'week' ? 7 : 14));
}

/** How much of what the branch does faces outwards: minutes among other people, and among ourselves. */
export function facing(
  all: readonly Occurrence[],
  minutesOf: (event: Happening) => number,
): { outward: number; inward: number } {
  const sum = (side: Happening['facing']): number =>
    all
      .filter(({ event, cancelled }) => event.facing === side && !cancelled)
      .reduce((total, { event }) => total + minutesOf(event), 0);
  return { outward: sum('outward'), inward: sum('inward') };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
