import { agenda, frontShare, length, type Phase, type PlanItem } from './agenda.ts';
import { LIMITS } from './limits.ts';
import { roundMinutes } from './rounds.ts';
import { frontRuns, type Run, splits, stillRuns, turnShare, unbrokenRuns, wholeGroupRuns } from './turns.ts';

/** What a plan doesn't keep to: the rule's name, the numbers it is about, and the stretch of the plan, counted from 0. */
export interface Breach {
  rule:
    | 'front-lecture'
    | 'front-much'
    | 'front-run'
    | 'turns'
    | 'whole-run'
    | 'breaks'
    | 'move-or-rest'
    | 'check-in'
    | 'close'
    | 'groupings'
    | 'known-before-new'
    | 'turn-time';
  n: number;
  from?: number;
  to?: number;
}

const CLOSE: readonly Phase[] = ['act', 'reflect'];

/** The rules of a session for a plan with these people, its minutes as `itemsFor` gives them. None of an empty plan. */
export function breaches(items: readonly PlanItem[], people: number): Breach[] {
  if (items.length === 0 || length(items) === 0) return [];
  return [
    ...front(items),
    ...part('turns', turnShare(items), (share) => share < LIMITS.turnsLeast),
    ...stretches('front-run', frontRuns(items), (run) =>
      run.guest && run.thenPairs ? LIMITS.guestRun : LIMITS.frontRun,
    ),
    ...stretches('whole-run', wholeGroupRuns(items), () => LIMITS.wholeRun),
    ...stretches('breaks', unbrokenRuns(items, LIMITS.breakLeast), () => LIMITS.unbroken),
    ...stretches('move-or-rest', stillRuns(items), () => LIMITS.still),
    ...checkIn(items),
    ...close(items),
    ...(people >= LIMITS.manyPeople && splits(items).length < LIMITS.ways
      ? [{ rule: 'groupings' as const, n: splits(items).length }]
      : []),
    ...known(items),
    ...turnTime(items, people),
  ];
}

function front(items: readonly PlanItem[]): Breach[] {
  const share = frontShare(items);
  if (share <= LIMITS.frontAim) return [];
  return [{ rule: share > LIMITS.frontMost ? 'front-lecture' : 'front-much', n: percent(share) }];
}

function part(rule: Breach['rule'], share: number, breaks: (share: number) => boolean): Breach[] {
  return breaks(share) ? [{ rule, n: percent(share) }] : [];
}

function percent(share: number): number {
  return Math.round(share * 100);
}

function stretches<R extends Run>(rule: Breach['rule'], found: readonly R[], limit: (run: R) => number): Breach[] {
  return found
    .filter((run) => run.minutes > limit(run))
    .map(({ minutes, from, to }) => ({ rule, n: minutes, from, to }));
}

function checkIn(items: readonly PlanItem[]): Breach[] {
  const found = agenda(items).find((item) => item.kind === 'step' && item.checkIn);
  return found !== undefined && found.start <= LIMITS.checkIn ? [] : [{ rule: 'check-in', n: LIMITS.checkIn }];
}

function close(items: readonly PlanItem[]): Breach[] {
  const steps = items.filter((item) => item.kind === 'step');
  const last = steps.findLastIndex((step) => !CLOSE.includes(step.phase) && !step.checkOut);
  const phases = steps.slice(last + 1).map((step) => step.phase);
  return CLOSE.every((phase) => phases.includes(phase)) ? [] : [{ rule: 'close', n: 0 }];
}

function known(items: readonly PlanItem[]): Breach[] {
  const told = items.findIndex((item) => item.kind === 'step' && item.phase === 'new-information');
  const asked = items.slice(0, Math.max(0, told)).some((item) => item.kind === 'step' && item.phase === 'experience');
  return told < 0 || asked ? [] : [{ rule: 'known-before-new', n: 0, from: told, to: told }];
}

function turnTime(items: readonly PlanItem[], people: number): Breach[] {
  return items.flatMap((item, index) => {
    const needs = roundMinutes(items, index, people);
    return needs > item.minutes ? [{ rule: 'turn-time' as const, n: needs, from: index, to: index }] : [];
  });
}
