import { frontShare as share } from '../../session/agenda.ts';
import { LIMITS } from '../../session/limits.ts';
import { originals } from '../items.ts';
import { defineRule } from '../rule.ts';

const { frontAim: AIM, frontMost: LIMIT } = LIMITS;

/** Facilitator and guests speak for a small part of the time. */
export const frontShare = defineRule(
  'front-share',
  'Facilitator and guests speak for 30 % of the minutes at most, breaks left out; over 40 % is a warning. `shared` counts half.',
  function* (kit) {
    for (const item of originals(kit, 'module')) {
      const part = share(item.plan);
      if (part <= AIM) continue;
      const percent = Math.round(part * 100);
      const over = part > LIMIT;
      yield {
        level: over ? 'warning' : 'note',
        file: item.file,
        message: `The facilitator and guests speak for ${percent} % of the session; ${over ? 'more than 40 % is a lecture' : 'the aim is 30 % at most'}.`,
        mend: 'Turn some of what is told into a question for pairs, or shorten the steps marked talk="facilitator", "guest" or "shared".',
      };
    }
  },
);
