import type { PlannedItem } from '../kit/session/plan.ts';

/** What somebody can put into an evening that no session has. */
export const OWN = ['break', 'food', 'arriving', 'speaker', 'round', 'groups', 'own'] as const;
export type Own = (typeof OWN)[number];

/** A step with nothing particular about it, in words of the interface's. */
function step(title: string, minutes: number): Extract<PlannedItem, { kind: 'step' }> {
  return {
    kind: 'step',
    title,
    minutes,
    minMinutes: minutes,
    essential: false,
    phase: 'experience',
    grouping: 'whole',
    talk: 'shared',
    needs: [],
    checkIn: false,
    checkOut: false,
  };
}

/** An own item, with a title to begin with. */
export function ownItem(own: Own, title: string): PlannedItem {
  if (own === 'break') return { kind: 'break', title, minutes: 10 };
  if (own === 'food') return { kind: 'break', title, minutes: 30 };
  // Finding seats, hearing what people need: never cut.
  if (own === 'arriving') return { ...step(title, 10), phase: 'welcome', essential: true };
  if (own === 'speaker') return { ...step(title, 15), phase: 'new-information', talk: 'guest', minMinutes: 10 };
  if (own === 'round')
    return { ...step(title, 8), grouping: 'go-round', talk: 'participants', each: 30, checkIn: true, essential: true };
  if (own === 'groups') return { ...step(title, 15), grouping: 'threes', talk: 'participants', minMinutes: 10 };
  return step(title, 10);
}
