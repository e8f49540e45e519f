import { leastLength, length, type PlanItem } from './agenda.ts';

/** Whether a session fits a time: whole, cut (steps at their least, optional ones dropped), as its short version, or not. */
export type Fit =
  | { answer: 'fits'; minutes: number }
  | { answer: 'fits if shortened'; how: 'cut' | 'short'; minutes: number }
  | { answer: 'no' };

/** Whether a session can be run in `minutes`, and how long it then takes. A plan with no essential step can't be cut. */
export function fits(minutes: number, plan: readonly PlanItem[], shortPlan: readonly PlanItem[]): Fit {
  const whole = length(plan);
  if (plan.length > 0 && whole <= minutes) return { answer: 'fits', minutes: whole };
  const cut = leastLength(plan);
  const cuttable = plan.some((item) => item.kind === 'step' && item.essential);
  if (cuttable && cut <= minutes) return { answer: 'fits if shortened', how: 'cut', minutes: cut };
  const short = length(shortPlan);
  if (shortPlan.length > 0 && short <= minutes) return { answer: 'fits if shortened', how: 'short', minutes: short };
  return { answer: 'no' };
}
