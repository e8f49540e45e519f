import type { Plan } from '../kit/session/plan.ts';

/** A plan, with what it was before and what it was before that was undone. */
export interface History {
  past: readonly Plan[];
  plan: Plan;
  future: readonly Plan[];
  /** What was changed last: typing on in one field is one change. */
  field?: string;
}

const MOST = 200;

/** A history that begins with a plan. */
export function begin(plan: Plan): History {
  return { past: [], plan, future: [] };
}

/** The plan is now another; `field` names what is being typed into, where it is. */
export function change({ past, plan, field: before }: History, next: Plan, field?: string): History {
  const same = field !== undefined && field === before;
  return {
    past: same ? past : [...past, plan].slice(-MOST),
    plan: next,
    future: [],
    ...(field === undefined ? {} : { field }),
  };
}

/** One change back; the same where there is none. */
export function undo(history: History): History {
  const last = history.past.at(-1);
  return last === undefined
    ? history
    : { past: history.past.slice(0, -1), plan: last, future: [history.plan, ...history.future] };
}

/** What was undone, done again. */
export function redo(history: History): History {
  const [next, ...future] = history.future;
  return next === undefined ? history : { past: [...history.past, history.plan], plan: next, future };
}
