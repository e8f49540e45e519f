import { LIMITS } from '../../session/limits.ts';
import { stillRuns } from '../../session/turns.ts';
import { originals } from '../items.ts';
import { atLine } from '../place.ts';
import { defineRule } from '../rule.ts';
import { stretch } from '../steps.ts';

const LIMIT = LIMITS.still;

/** Nobody sits still for long. */
export const moveOrRest = defineRule(
  'move-or-rest',
  'At most 60 minutes without a chance to move or rest: a break, stations, or a step that needs moving.',
  function* (kit) {
    for (const item of originals(kit, 'module')) {
      for (const run of stillRuns(item.plan)) {
        if (run.minutes <= LIMIT) continue;
        yield {
          level: 'warning',
          ...atLine(item, item.plan[run.from]?.line),
          message: `For ${run.minutes} minutes, from ${stretch(item, run)}, nobody has a chance to move or rest; the most is ${LIMIT}.`,
          mend: 'Put a Break between two steps, or let people move in one of them (needs={["moving"]}, with another way for those who can’t).',
        };
      }
    }
  },
);
