import { isTranslation } from '../items.ts';
import { atField, type Where } from '../place.ts';
import { defineRule } from '../rule.ts';

/** `new`, `tested` and `retired` are used honestly. */
export const status = defineRule(
  'status',
  '`tested` has an entry from a real session, `new` has none, and `retired` says why.',
  function* (kit) {
    for (const item of kit.items) {
      if (!('tested' in item.data) || isTranslation(item)) continue;
      const { tested, retired, status: said } = item.data;
      const where: Where = () => atField(item, 'status');
      if (said === 'tested' && tested.length === 0)
        yield {
          level: 'warning',
          ...where(),
          message: 'It says `tested`, and no real session is listed.',
          mend: 'Add an entry under `tested` with the date, how many people, and what happened; until then it is `new`.',
        };
      if (said === 'new' && tested.length > 0)
        yield {
          level: 'warning',
          ...where(),
          message: 'It says `new`, and has been tried with a group.',
          mend: 'Write `status: tested`.',
        };
      if (said === 'retired' && !retired)
        yield {
          level: 'warning',
          ...where(),
          message: 'It is retired and doesn’t say why.',
          mend: 'Add `retired` with `because`, and with `instead` where there is something better.',
        };
      if (said !== 'retired' && retired)
        yield {
          level: 'warning',
          ...where(),
          message: 'It says why it was retired, and isn’t.',
          mend: 'Write `status: retired`, or take `retired` out.',
        };
      for (const [index, entry] of tested.entries()) {
        if (entry.date > kit.today)
          yield {
            level: 'warning',
            ...atField(item, `tested.${index}.date`),
            message: `It was tried out on ${entry.date}, and today is ${kit.today}.`,
            mend: 'Write the day it was really run.',
          };
      }
    }
  },
);
