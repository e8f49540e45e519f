import type { PlanItem, StepPlan } from './agenda.ts';
import { groupsOf } from './groups.ts';

/** What the turns of a step add up to, in seconds. */
export interface Rounds {
  /** Everybody's turns: all of them in a go-round, those of the largest group in groups. */
  turns: number;
  /** The groups' report-backs. */
  reports: number;
}

/** How many turns are taken one after another: nobody waits for another group. */
function turnsInARow(step: StepPlan, people: number): number {
  if (step.grouping === 'solo') return Math.min(1, people);
  return Math.max(0, ...groupsOf(step, people).sizes);
}

/** The step whose groups report back in the step at `index`: itself, or the last before it that worked in groups. */
function reporting(items: readonly PlanItem[], index: number): StepPlan | undefined {
  for (let here = index; here >= 0; here--) {
    const item = items[here];
    if (item?.kind === 'step' && ['pairs', 'threes', 'fours', 'stations'].includes(item.grouping)) return item;
  }
  return undefined;
}

/** What the turns of the step at `index` add up to with `people` in the room. Groups nobody named are reckoned as fours. */
export function rounds(items: readonly PlanItem[], index: number, people: number): Rounds {
  const step = items[index];
  if (step?.kind !== 'step') return { turns: 0, reports: 0 };
  const turns = step.each === undefined ? 0 : step.each * turnsInARow(step, people);
  if (step.perGroup === undefined) return { turns, reports: 0 };
  const groups = groupsOf(reporting(items, index) ?? { grouping: 'fours' }, people).sizes.length;
  return { turns, reports: step.perGroup * groups };
}

/** The minutes the turns of the step at `index` need with `people` in the room, rounded up to a whole one. */
export function roundMinutes(items: readonly PlanItem[], index: number, people: number): number {
  const { turns, reports } = rounds(items, index, people);
  return Math.ceil((turns + reports) / 60);
}
