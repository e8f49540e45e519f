import type { BreakPlan, PlanItem, StepPlan } from './agenda.ts';
import { rounds } from './rounds.ts';

/** Where an item of a plan comes from: a step or break of a session, counted from 0. */
export interface From {
  session: string;
  index: number;
  /** True of its 20-minute version. */
  short?: boolean;
}

interface Planned {
  /** Where it was taken from; left out for what somebody put in by hand. */
  from?: From;
  /** How many people its minutes were written for. */
  writtenFor?: number;
  /** The minutes somebody set by hand; otherwise they follow the number of people. */
  set?: number;
  /** Who leads it, in a word. */
  leader?: string;
}

/** A step or break of somebody's evening. Its minutes are as they were written, for `writtenFor` people. */
export type PlannedItem = (StepPlan & Planned) | (BreakPlan & Planned);

/** Who does what, in a word each; empty where nobody is named. */
export interface Roles {
  lead: string;
  time: string;
  welcome: string;
  notes: string;
}

/** Somebody's evening. */
export interface Plan {
  title: string;
  /** The day, `2026-12-03`, or empty. */
  date: string;
  /** The clock when it starts and must end, `19:00`; an end before the start is on the next day. Empty where nobody has said. */
  start: string;
  end: string;
  people: number;
  /** How many of them read large print, and how many giant. */
  large: number;
  giant: number;
  facilitators: number;
  online: boolean;
  /** Whether some minutes are kept in hand. */
  inHand: boolean;
  place: string;
  roles: Roles;
  items: PlannedItem[];
}

/** An evening with nothing in it yet. */
export function emptyPlan(): Plan {
  return {
    title: '',
    date: '',
    start: '19:00',
    end: '20:30',
    people: 14,
    large: 0,
    giant: 0,
    facilitators: 2,
    online: false,
    inHand: true,
    place: '',
    roles: { lead: '', time: '', welcome: '', notes: '' },
    items: [],
  };
}

/** Each item with the minutes it takes with these people: turns and report-backs grow and shrink, the rest stays. */
export function itemsFor(items: readonly PlannedItem[], people: number): PlanItem[] {
  return items.map((item, index) => {
    if (item.kind === 'break') return item.set === undefined ? item : { ...item, minutes: item.set };
    const more = item.writtenFor === undefined ? 0 : growth(items, index, item.writtenFor, people);
    const turns = turnsOf(items, index, people);
    const least = Math.max(1, item.minMinutes + more, turns);
    const minutes = item.set ?? Math.max(least, item.minutes + more);
    return { ...item, minutes, minMinutes: Math.min(minutes, least) };
  });
}

/** How many minutes more (or fewer, below 0) the turns of a step take with `people` than with `before`. */
function growth(items: readonly PlannedItem[], index: number, before: number, people: number): number {
  return Math.ceil((seconds(items, index, people) - seconds(items, index, before)) / 60);
}

function turnsOf(items: readonly PlannedItem[], index: number, people: number): number {
  return Math.ceil(seconds(items, index, people) / 60);
}

function seconds(items: readonly PlannedItem[], index: number, people: number): number {
  const { turns, reports } = rounds(items, index, people);
  return turns + reports;
}
