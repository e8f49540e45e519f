import { isOld } from '../kit/calendar/old.ts';
import { nameOf } from '../kit/checks/branch/standing.ts';
import type { Adaptation, Kit } from '../kit/kit.ts';
import { STATES } from '../kit/overlay/state.ts';
import { firstLanguage } from './localise.ts';

/** Something of a branch's that waits for somebody to look at it. */
export interface Waiting {
  state: 'urgent' | 'overdue' | 'orphan' | 'stale' | 'redundant';
  /** What to type to see it: `worksheet/our-housing-facts`. */
  name: string;
  file: string;
  /** What has happened, in a sentence. */
  words: string;
  adaptation?: Adaptation;
}

const SAYS = {
  urgent: 'The kit has changed what it says about safety or facts since you made yours.',
  orphan: 'The kit no longer has what this was made from.',
  stale: 'The kit has changed its words since you made yours.',
  redundant: 'Yours says what the kit says, and can go.',
} as const;

/** Everything that waits: safety and facts first, then what is gone, then wording. */
export function waitingIn(kit: Kit): Waiting[] {
  const first = firstLanguage(kit);
  const adapted = STATES.flatMap((state) =>
    state === 'current' || state === 'local'
      ? []
      : kit.adaptations
          .filter((each) => each.state === state)
          .map((adaptation): Waiting => ({
            state,
            name: nameOf(adaptation, first),
            file: adaptation.file,
            words: SAYS[state],
            adaptation,
          })),
  );
  const overdue = [...new Map(kit.facts.map((fact) => [fact.slot, fact])).values()]
    .filter((fact) => fact.reviewBy < kit.today && isOld(fact, kit.today))
    .map((fact): Waiting => ({
      state: 'overdue',
      name: `slot/${fact.slot}`,
      file: fact.file,
      words: `This fact was to be looked at again by ${fact.reviewBy}.`,
    }));
  const [urgent, others] = [
    adapted.filter(({ state }) => state === 'urgent'),
    adapted.filter(({ state }) => state !== 'urgent'),
  ];
  return [...urgent, ...overdue, ...others];
}
