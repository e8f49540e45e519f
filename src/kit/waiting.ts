import { isOld } from './calendar/old.ts';
import { nameOf } from './checks/branch/standing.ts';
import type { Adaptation, Kit } from './kit.ts';
import { STATES } from './overlay/state.ts';
import { hunksOf } from './overlay/three-way.ts';
import type { Hunk } from './overlay/three-way.ts';

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

/** The language of a branch's texts that name none. */
export function firstLanguage(kit: Kit): string {
  return kit.languages.some(({ tag }) => tag === 'en') ? 'en' : (kit.languages[0]?.tag ?? 'en');
}

/** Where the texts differ; where nobody kept what it was made from, the kit's present text stands in for it. */
export function hunksOfAll({ before, now, own, how }: Adaptation): Hunk[] {
  // A patch and a fact are shown whole: they are short, and what they say has another form than what they change.
  if (how !== 'replace') return [{ before: linesOf(before), now: linesOf(now), own: saidIn(own), line: 1 }];
  return hunksOf(before ?? now ?? '', now ?? '', own.replace(/^basedOn: .*\n/m, ''));
}

/** The lines of a patch or a fact that say something: a patch begins as one long comment. */
function saidIn(text: string): string[] {
  return linesOf(text).filter((line) => !/^\s*(?:#|$)/.test(line));
}

function linesOf(text: string | undefined): string[] {
  return text === undefined || text === '' ? [] : text.trimEnd().split('\n');
}
