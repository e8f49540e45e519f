import { length, type PlanItem, type StepPlan } from './agenda.ts';

/** What is done to one item so that the rest fits: it is left out, or so many minutes are taken from it. */
export interface Change {
  /** Which item, counted from 0. */
  index: number;
  how: 'dropped' | 'shortened';
  /** How many minutes that frees. */
  minutes: number;
}

/** How a plan is made to fit. */
export interface Fitted {
  /** `fits` as it is, fits once `cut`, or can't. */
  answer: 'fits' | 'cut' | 'impossible';
  /** In the order of the plan; none where it fits or can't. */
  changes: Change[];
  /** How long it takes then; of what can't be made to fit, how long at the least. */
  minutes: number;
  /** The minutes kept in hand. */
  hand: number;
  /** The least time it could be made to fit into, what is kept in hand included. */
  least: number;
}

/** How many steps are squeezed at the most: a room notices when every step is hurried. */
export const MOST_SQUEEZED = 3;

/** A tenth of the time, at most five minutes: what is kept in hand for latecomers and whatever comes. */
export function handOf(available: number): number {
  return Math.min(5, Math.ceil(available / 10));
}

/** Whether an item stays whole: breaks, the welcome, hearing everybody, choosing what to do, and reflection. */
export function isKept(item: PlanItem): boolean {
  return (
    item.kind === 'break' ||
    item.checkIn ||
    item.checkOut ||
    item.phase === 'welcome' ||
    item.phase === 'act' ||
    item.phase === 'reflect'
  );
}

/** Whether an item can be left out: it isn't essential, and nobody was promised a turn in it. */
export function canDrop(item: PlanItem): boolean {
  return !isKept(item) && item.kind === 'step' && !item.essential && item.each === undefined;
}

/** How many minutes can be taken from an item; a promised turn keeps its time, which is in `minMinutes`. */
export function spare(item: PlanItem): number {
  return isKept(item) || item.kind === 'break' ? 0 : Math.max(0, item.minutes - item.minMinutes);
}

/** Minutes taken from whoever leads cost nothing, from everybody most. */
const VOICE: Readonly<Record<StepPlan['talk'], number>> = {
  facilitator: 0,
  guest: 0,
  shared: 1,
  participants: 2,
  quiet: 2,
};

/** A step that is left out weighs more than one that is squeezed, and less than two. */
export const WEIGHT = { dropped: 3, shortened: 2 } as const;

/** What some changes cost, dearest first: steps touched, then minutes of people's own voices in halves, then minutes freed for nothing. */
export type Cost = readonly [touched: number, voices: number, waste: number];

/** What one change costs in people's voices, in half minutes. */
export function voiceOf(item: PlanItem, minutes: number): number {
  return item.kind === 'step' ? VOICE[item.talk] * minutes : 0;
}

/** Voices are at most a week of half minutes, so that one number holds both costs in order. */
const TOUCH = 1 << 21;
const NEVER = Number.MAX_SAFE_INTEGER;

/**
 * The cheapest way to make a plan fit into `available` minutes, `inHand` kept back or not. Exact: the least of all ways by `Cost`.
 *
 * It goes through the items once and keeps, for each number of squeezed steps and of minutes freed, the cheapest way there is.
 */
export function fitToTime(items: readonly PlanItem[], available: number, inHand: boolean): Fitted {
  const hand = inHand ? handOf(available) : 0;
  const whole = length(items);
  const need = whole - (available - hand);
  const shortest = whole - mostFreed(items);
  const common = { hand, least: leastTime(shortest, inHand) };
  if (need <= 0) return { answer: 'fits', changes: [], minutes: whole, ...common };
  if (whole - need < shortest) return { answer: 'impossible', changes: [], minutes: shortest, ...common };
  const changes = cheapest(items, need);
  const freed = changes.reduce((sum, change) => sum + change.minutes, 0);
  return { answer: 'cut', changes, minutes: whole - freed, ...common };
}

function cheapest(items: readonly PlanItem[], need: number): Change[] {
  const longestDrop = Math.max(0, ...items.map((item) => (canDrop(item) ? item.minutes : 0)));
  // Whatever frees a longest step more than was needed does as well without one of its changes.
  const width = need + longestDrop + 1;
  const states = (MOST_SQUEEZED + 1) * width;
  let costs = new Float64Array(states).fill(NEVER);
  costs[0] = 0;
  const taken = items.map((item) => {
    const after = costs.slice();
    // What was done to this item to come to each state: minutes shortened, -1 for dropped, 0 for nothing.
    const how = new Int16Array(states);
    const offer = (state: number, cost: number, done: number): void => {
      if (cost >= (after[state] ?? NEVER)) return;
      after[state] = cost;
      how[state] = done;
    };
    const room = Math.min(spare(item), width - 1);
    const dropped = canDrop(item) ? item.minutes : 0;
    if (room === 0 && dropped === 0) return how;
    for (let squeezed = 0; squeezed <= MOST_SQUEEZED; squeezed++) {
      for (let freed = 0; freed < width; freed++) {
        const cost = costs[squeezed * width + freed] ?? NEVER;
        if (cost === NEVER) continue;
        if (dropped > 0 && freed + dropped < width)
          offer(squeezed * width + freed + dropped, cost + WEIGHT.dropped * TOUCH + voiceOf(item, dropped), -1);
        if (squeezed === MOST_SQUEEZED) continue;
        const most = Math.min(room, width - 1 - freed);
        for (let minutes = 1; minutes <= most; minutes++)
          offer(
            (squeezed + 1) * width + freed + minutes,
            cost + WEIGHT.shortened * TOUCH + voiceOf(item, minutes),
            minutes,
          );
      }
    }
    costs = after;
    return how;
  });
  return traced(items, taken, best(costs, need, width), width);
}

/** The cheapest state that frees enough; of equals the one that frees least. */
function best(costs: Float64Array, need: number, width: number): number {
  let found = -1;
  for (let freed = need; freed < width; freed++) {
    for (let squeezed = 0; squeezed <= MOST_SQUEEZED; squeezed++) {
      const state = squeezed * width + freed;
      if ((costs[state] ?? NEVER) < (costs[found] ?? NEVER)) found = state;
    }
  }
  return found;
}

/** Goes back from a state over what was done to each item. */
function traced(items: readonly PlanItem[], taken: readonly Int16Array[], end: number, width: number): Change[] {
  const changes: Change[] = [];
  let state = end;
  for (let index = items.length - 1; index >= 0; index--) {
    const done = taken[index]?.[state] ?? 0;
    if (done === 0) continue;
    const minutes = done === -1 ? (items[index]?.minutes ?? 0) : done;
    changes.unshift({ index, how: done === -1 ? 'dropped' : 'shortened', minutes });
    state -= done === -1 ? minutes : width + minutes;
  }
  return changes;
}

/** The most minutes that can be freed: all that can be left out, and the three others with most to spare. */
function mostFreed(items: readonly PlanItem[]): number {
  const dropped = items.filter(canDrop).reduce((sum, item) => sum + item.minutes, 0);
  const squeezed = items
    .filter((item) => !canDrop(item))
    .map(spare)
    .toSorted((a, b) => b - a)
    .slice(0, MOST_SQUEEZED)
    .reduce((sum, minutes) => sum + minutes, 0);
  return dropped + squeezed;
}

/** The least time that leaves `shortest` minutes when what is kept in hand is taken off. */
function leastTime(shortest: number, inHand: boolean): number {
  let time = shortest;
  while (inHand && time - handOf(time) < shortest) time++;
  return time;
}

/** The plan after some changes. */
export function changed<Item extends PlanItem>(items: readonly Item[], changes: readonly Change[]): Item[] {
  return items.flatMap((item, index) => {
    const change = changes.find((each) => each.index === index);
    if (change === undefined) return [item];
    return change.how === 'dropped' ? [] : [{ ...item, minutes: item.minutes - change.minutes }];
  });
}
