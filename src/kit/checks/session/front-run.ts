import { LIMITS } from '../../session/limits.ts';
import { frontRuns } from '../../session/turns.ts';
import { originals } from '../items.ts';
import { atLine } from '../place.ts';
import { defineRule } from '../rule.ts';
import { stretch } from '../steps.ts';

const { frontRun: FACILITATOR, guestRun: GUEST_THEN_PAIRS } = LIMITS;

/** Nobody speaks from the front for long in a row. */
export const frontRun = defineRule(
  'front-run',
  'The facilitator speaks for at most 12 minutes in a row; a guest, film or reading for 20 if people talk in pairs straight after.',
  function* (kit) {
    for (const item of originals(kit, 'module')) {
      for (const run of frontRuns(item.plan)) {
        const limit = run.guest && run.thenPairs ? GUEST_THEN_PAIRS : FACILITATOR;
        if (run.minutes <= limit) continue;
        const who = run.guest ? 'A guest, film or reading' : 'The facilitator';
        yield {
          level: 'warning',
          ...atLine(item, item.plan[run.from]?.line),
          message: `${who} has the floor for ${run.minutes} minutes in a row, in ${stretch(item, run)}; the most is ${limit}.`,
          mend: run.guest
            ? 'Keep it to 20 minutes and let pairs talk straight after it, or split it with something people do.'
            : 'Split it with something people do, such as two minutes in pairs.',
        };
      }
    }
  },
);
