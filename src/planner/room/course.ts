import { length, type PlanItem } from '../../kit/session/agenda.ts';
import type { Plan } from '../../kit/session/plan.ts';
import { availableMinutes, startOf } from '../when.ts';

const MINUTE = 60_000;
/** A plan's own hours count where it is begun this near to them: within three hours. */
const NEAR = 180 * MINUTE;

/** Where an evening is: which item, and since when. Moments are milliseconds, as the clock has them. */
export interface Course {
  /** When the evening began. */
  began: number;
  /** Which item is on, counted from 0; the number of items when it is over. */
  at: number;
  /** When that item began. */
  since: number;
}

/** When it must end: as the plan says where it is run at its hours, else as long after the beginning as it takes. */
export function endOf(plan: Plan, items: readonly PlanItem[], began: number): number {
  const available = availableMinutes(plan) ?? length(items);
  const planned = startOf(plan)?.getTime();
  const today = planned ?? todayAt(plan.start, began);
  return (today !== undefined && Math.abs(began - today) <= NEAR ? today : began) + available * MINUTE;
}

/** A clock on the day of a moment. */
function todayAt(start: string, moment: number): number | undefined {
  if (start === '') return undefined;
  const [hour = 0, minute = 0] = start.split(':').map(Number);
  return new Date(moment).setHours(hour, minute, 0, 0);
}

/** Seconds left of the item that is on; below 0 when it runs over. */
export function secondsLeft(items: readonly PlanItem[], { at, since }: Course, now: number): number {
  return Math.round(((items[at]?.minutes ?? 0) * MINUTE - (now - since)) / 1000);
}

/** Whole minutes by which the evening would run over its end if all that is left took its time; below 0 when some are in hand. */
export function minutesLate(items: readonly PlanItem[], course: Course, end: number, now: number): number {
  return Math.ceil((now + remaining(items, course, now) - end) / MINUTE - 0.5);
}

/** Milliseconds that the rest takes: what is left of this item, and those after it. */
function remaining(items: readonly PlanItem[], course: Course, now: number): number {
  return Math.max(0, secondsLeft(items, course, now)) * 1000 + length(items.slice(course.at + 1)) * MINUTE;
}

/** Whole minutes there are for the items after this one. */
export function minutesAfter(items: readonly PlanItem[], course: Course, end: number, now: number): number {
  return Math.floor((end - now) / MINUTE - Math.max(0, secondsLeft(items, course, now)) / 60 + 0.5);
}
