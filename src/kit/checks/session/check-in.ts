import { agenda } from '../../session/agenda.ts';
import { LIMITS } from '../../session/limits.ts';
import { originals } from '../items.ts';
import { atLine } from '../place.ts';
import { defineRule } from '../rule.ts';

const LIMIT = LIMITS.checkIn;

/** Everybody is heard early on. */
export const checkIn = defineRule('check-in', 'A check-in starts within the first 10 minutes.', function* (kit) {
  for (const item of originals(kit, 'module')) {
    const found = agenda(item.plan).find((each) => each.kind === 'step' && each.checkIn);
    if (item.plan.length === 0 || (found && found.start <= LIMIT)) continue;
    yield {
      level: 'warning',
      ...atLine(item, found?.line),
      message: found
        ? `The check-in only starts after ${found.start} minutes; it belongs in the first ${LIMIT}.`
        : 'The session has no check-in.',
      mend: found
        ? 'Move it nearer the start.'
        : 'Add checkIn={true} to the first step in which everybody is heard, in the first 10 minutes.',
    };
  }
});
