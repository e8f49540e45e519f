import { daysBetween } from './days.ts';

/** After so many days a local fact is shown with “check before use”. */
const OLD_AFTER = 180;

/** Whether a fact is too old, or was to be looked at again before today. */
export function isOld({ date, reviewBy }: { date: string; reviewBy: string }, today: string): boolean {
  return reviewBy < today || daysBetween(date, today) > OLD_AFTER;
}
