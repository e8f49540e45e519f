import { LIMITS } from '../../session/limits.ts';
import { wholeGroupRuns } from '../../session/turns.ts';
import { originals } from '../items.ts';
import { atLine } from '../place.ts';
import { defineRule } from '../rule.ts';
import { stretch } from '../steps.ts';

const LIMIT = LIMITS.wholeRun;

/** The whole group doesn't talk for long in a row. */
export const wholeRun = defineRule(
  'whole-run',
  'At most 20 minutes of talk in the whole group in a row, fishbowls included.',
  function* (kit) {
    for (const item of originals(kit, 'module')) {
      for (const run of wholeGroupRuns(item.plan)) {
        if (run.minutes <= LIMIT) continue;
        yield {
          level: 'warning',
          ...atLine(item, item.plan[run.from]?.line),
          message: `The whole group talks for ${run.minutes} minutes in a row, in ${stretch(item, run)}; the most is ${LIMIT}.`,
          mend: 'Put pairs, a go-round or a few quiet minutes in between, or shorten it.',
        };
      }
    }
  },
);
