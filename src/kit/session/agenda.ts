/** The arithmetic of a session. Imports nothing: the planner runs it in the browser. All times are minutes. */

export type Talk = 'participants' | 'shared' | 'facilitator' | 'guest' | 'quiet';
export type Phase = 'welcome' | 'experience' | 'patterns' | 'new-information' | 'practise' | 'act' | 'reflect';
export type Grouping = 'whole' | 'go-round' | 'fours' | 'threes' | 'pairs' | 'solo' | 'stations';

/** One activity of a session. */
export interface StepPlan {
  kind: 'step';
  title: string;
  minutes: number;
  /** The least it can be cut to; equal to `minutes` where it can't be. */
  minMinutes: number;
  essential: boolean;
  phase: Phase;
  grouping: Grouping;
  talk: Talk;
  needs: string[];
  /** Seconds for each person's turn. */
  each?: number;
  /** Seconds for each group's report-back. */
  perGroup?: number;
  oddOnes?: 'pair' | 'four' | 'observer';
  checkIn: boolean;
  checkOut: boolean;
  /** The line it starts on in its file, from 1. */
  line?: number;
}

/** A pause. */
export interface BreakPlan {
  kind: 'break';
  title?: string;
  minutes: number;
  line?: number;
}

export type PlanItem = StepPlan | BreakPlan;

/** A plan item with the minute it starts at. */
export type AgendaItem = PlanItem & { start: number };

/** Minutes by whose voice they are, breaks left out. */
export interface Shares {
  participants: number;
  shared: number;
  facilitator: number;
  guest: number;
  quiet: number;
}

/** Each item with its start, the first at minute 0. */
export function agenda(items: readonly PlanItem[]): AgendaItem[] {
  let start = 0;
  return items.map((item) => {
    const here = { ...item, start };
    start += item.minutes;
    return here;
  });
}

/** The length of a session in minutes, breaks included. */
export function length(items: readonly PlanItem[]): number {
  return items.reduce((sum, item) => sum + item.minutes, 0);
}

/** The shortest it can be made: optional steps dropped, the others at their least; breaks kept. */
export function leastLength(items: readonly PlanItem[]): number {
  return items.reduce(
    (sum, item) => sum + (item.kind === 'break' ? item.minutes : item.essential ? item.minMinutes : 0),
    0,
  );
}

/** Minutes of break. */
export function breakMinutes(items: readonly PlanItem[]): number {
  return items.reduce((sum, item) => sum + (item.kind === 'break' ? item.minutes : 0), 0);
}

/** Minutes by whose voice they are. */
export function shares(items: readonly PlanItem[]): Shares {
  const sum: Shares = { participants: 0, shared: 0, facilitator: 0, guest: 0, quiet: 0 };
  for (const item of items) if (item.kind === 'step') sum[item.talk] += item.minutes;
  return sum;
}

/** The part of the minutes without breaks that facilitator and guest speak for, 0 to 1; `shared` counts half. */
export function frontShare(items: readonly PlanItem[]): number {
  const s = shares(items);
  const all = s.participants + s.shared + s.facilitator + s.guest + s.quiet;
  return all === 0 ? 0 : (s.facilitator + s.guest + s.shared / 2) / all;
}
