import type { Grouping, PlanItem, StepPlan } from './agenda.ts';

/** Groupings in which everybody speaks or works at once, or has a turn. */
const EVERYBODY: ReadonlySet<Grouping> = new Set<Grouping>([
  'go-round',
  'fours',
  'threes',
  'pairs',
  'solo',
  'stations',
]);

/** A stretch of a plan: its minutes, and the first and last item in it by index. */
export interface Run {
  minutes: number;
  from: number;
  to: number;
}

function everybody(item: PlanItem): boolean {
  return item.kind === 'step' && EVERYBODY.has(item.grouping) && !front(item);
}

function front(item: PlanItem): boolean {
  return item.kind === 'step' && (item.talk === 'facilitator' || item.talk === 'guest');
}

/** The part of the minutes without breaks in which everybody speaks or works at once, 0 to 1; 0 for an empty plan. */
export function turnShare(items: readonly PlanItem[]): number {
  let turns = 0;
  let all = 0;
  for (const item of items) {
    if (item.kind === 'break') continue;
    all += item.minutes;
    if (everybody(item)) turns += item.minutes;
  }
  return all === 0 ? 0 : turns / all;
}

/** Every longest stretch of neighbouring items that `counts` holds for, in order. */
export function runs(items: readonly PlanItem[], counts: (item: PlanItem) => boolean): Run[] {
  const found: Run[] = [];
  let open: Run | undefined;
  items.forEach((item, index) => {
    if (!counts(item)) {
      open = undefined;
    } else if (open) {
      open.minutes += item.minutes;
      open.to = index;
    } else {
      open = { minutes: item.minutes, from: index, to: index };
      found.push(open);
    }
  });
  return found;
}

/** Stretches of talk in the whole group, whoever speaks; a break or a quiet step ends one. */
export function wholeGroupRuns(items: readonly PlanItem[]): Run[] {
  return runs(items, (item) => item.kind === 'step' && item.grouping === 'whole' && item.talk !== 'quiet');
}

/** Stretches in which only the facilitator or a guest speaks; `guest` says whether a guest is among them, `thenPairs` whether pairs follow. */
export function frontRuns(items: readonly PlanItem[]): (Run & { guest: boolean; thenPairs: boolean })[] {
  return runs(items, front).map((run) => {
    const next = items[run.to + 1];
    return {
      ...run,
      guest: items.slice(run.from, run.to + 1).some((item) => item.kind === 'step' && item.talk === 'guest'),
      thenPairs: next?.kind === 'step' && next.grouping === 'pairs',
    };
  });
}

/** Whether an item lets people move or rest: a break of any length, stations, or a step in which they move about. */
export function movesOrRests(item: PlanItem): boolean {
  return item.kind === 'break' || item.grouping === 'stations' || item.needs.includes('moving');
}

/** Stretches without a chance to move or rest. */
export function stillRuns(items: readonly PlanItem[]): Run[] {
  return runs(items, (item) => !movesOrRests(item));
}

/** Stretches without a break of at least `minutes`. Shorter breaks count as part of the stretch. */
export function unbrokenRuns(items: readonly PlanItem[], minutes: number): Run[] {
  return runs(items, (item) => item.kind === 'step' || item.minutes < minutes);
}

/** The longest of some stretches, the first of equals. */
export function longest<R extends Run>(found: readonly R[]): R | undefined {
  return found.reduce<R | undefined>((best, run) => (best && best.minutes >= run.minutes ? best : run), undefined);
}

/** Which ways of splitting the room a plan uses, each once, in order; the whole group and go-rounds aren't a split. */
export function splits(items: readonly PlanItem[]): Grouping[] {
  const steps = items.filter((item): item is StepPlan => item.kind === 'step');
  return [...new Set(steps.map((step) => step.grouping))].filter(
    (grouping) => grouping !== 'whole' && grouping !== 'go-round',
  );
}
