import type { Plan } from '../kit/session/plan.ts';

/** Clock times are those of the place where the plan is opened: its device knows when its clocks change. */
const MINUTE = 60_000;

/** The moment a plan starts; nothing where day or hour are missing or no such day is. */
export function startOf({ date, start }: Pick<Plan, 'date' | 'start'>): Date | undefined {
  return momentOf(date, start);
}

function momentOf(date: string, clock: string): Date | undefined {
  if (date === '' || clock === '') return undefined;
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  const moment = new Date(year, month - 1, day, hour, minute);
  return moment.getMonth() === month - 1 ? moment : undefined;
}

/** How many minutes there are from start to end: across midnight where the end is before the start, and as the clocks change that night. */
export function availableMinutes({ date, start, end }: Pick<Plan, 'date' | 'start' | 'end'>): number | undefined {
  if (start === '' || end === '') return undefined;
  const wall = (minutesOf(end) - minutesOf(start) + 1440) % 1440;
  if (wall === 0) return undefined;
  const from = momentOf(date, start);
  const sameDay = momentOf(date, end);
  if (from === undefined || sameDay === undefined) return wall;
  const to =
    minutesOf(end) > minutesOf(start)
      ? sameDay
      : new Date(sameDay.getFullYear(), sameDay.getMonth(), sameDay.getDate() + 1, ...hands(end));
  return Math.round((to.getTime() - from.getTime()) / MINUTE);
}

/** The clock so many minutes after the start: 19:08. Without an hour to start at, the time since then: 0:08. */
export function clockAfter({ date, start }: Pick<Plan, 'date' | 'start'>, minutes: number): string {
  const from = startOf({ date, start });
  if (from !== undefined) {
    const then = new Date(from.getTime() + minutes * MINUTE);
    return `${two(then.getHours())}:${two(then.getMinutes())}`;
  }
  if (start === '') return `${Math.floor(minutes / 60)}:${two(minutes % 60)}`;
  const then = (minutesOf(start) + minutes) % 1440;
  return `${two(Math.floor(then / 60))}:${two(then % 60)}`;
}

function hands(clock: string): [hour: number, minute: number] {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return [hour, minute];
}

function minutesOf(clock: string): number {
  const [hour, minute] = hands(clock);
  return hour * 60 + minute;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
