import { originals } from '../items.ts';
import { atField, atNode } from '../place.ts';
import { defineRule } from '../rule.ts';
import { asksPersonal, blanksOf } from './blanks.ts';

/** Nothing about a person is collected without saying who keeps it, why, and when it is destroyed. */
export const personalData = defineRule(
  'personal-data',
  'A sheet or template that asks about a person who could be recognised carries a privacy notice with the day it is destroyed.',
  function* (kit) {
    for (const item of [...originals(kit, 'worksheet'), ...originals(kit, 'template')]) {
      if (item.data.personalData && !item.data.privacy) {
        yield {
          level: 'error',
          ...atField(item, 'personalData'),
          message: 'Personal data is collected here without a privacy notice.',
          mend: 'Add `privacy` with who keeps it, why, destroyBy and rights; or stop asking for it and set `personalData: false`.',
        };
      }
      const blank = item.data.personalData ? undefined : blanksOf(item).find(asksPersonal);
      if (!blank) continue;
      yield {
        level: 'warning',
        ...atNode(item, blank.block),
        message: `The blank “${blank.label}” asks about a person, and the frontmatter says \`personalData: false\`.`,
        mend: 'Ask for a role instead of a person, or set `personalData: true` and write the privacy notice.',
      };
    }
  },
);
