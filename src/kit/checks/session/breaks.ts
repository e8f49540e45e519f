import { LIMITS } from '../../session/limits.ts';
import { unbrokenRuns } from '../../session/turns.ts';
import { originals } from '../items.ts';
import { atLine } from '../place.ts';
import { defineRule } from '../rule.ts';

const { unbroken: LIMIT, breakLeast: BREAK } = LIMITS;

/** A long session has a real break. */
export const breaks = defineRule('breaks', 'At most 90 minutes without a break of 10.', function* (kit) {
  for (const item of originals(kit, 'module')) {
    for (const run of unbrokenRuns(item.plan, BREAK)) {
      if (run.minutes <= LIMIT) continue;
      yield {
        level: 'warning',
        ...atLine(item, item.plan[run.from]?.line),
        message: `${run.minutes} minutes pass without a break of ${BREAK} minutes; the most is ${LIMIT}.`,
        mend: `Put <Break minutes={${BREAK}} /> near the middle.`,
      };
    }
  }
});
