import { originals } from '../items.ts';
import { atField } from '../place.ts';
import { defineRule } from '../rule.ts';

/** A course is tried out between its evenings. */
export const courseBetween = defineRule(
  'course-between',
  'Every session of a course but the last says what people try before the next.',
  function* (kit) {
    for (const item of originals(kit, 'curriculum')) {
      for (const [index, stage] of item.data.sessions.slice(0, -1).entries()) {
        if (stage.between) continue;
        yield {
          level: 'warning',
          ...atField(item, `sessions.${index}`),
          message: `Nothing is tried between “${stage.module}” and the session after it.`,
          mend: 'Add `between` with something small that people choose to try.',
        };
      }
    }
  },
);
