import { isEnglish, originals } from '../items.ts';
import { atField } from '../place.ts';
import { defineRule } from '../rule.ts';

const RECRUITS = /\b(?:join(?:ing)?|sign(?:ing)? up)\b/i;

/** Nobody at a public session is recruited. */
export const takeAwayJoin = defineRule(
  'take-away-join',
  'What people take away from a public session is never “join” or “sign up”.',
  function* (kit) {
    for (const item of originals(kit, 'module').filter(isEnglish)) {
      if (item.data.audience === 'members') continue;
      const { question, examples } = item.data.takeAway;
      const fields: [string, string][] = [
        ['takeAway.question', question],
        ...examples.map((each, index): [string, string] => [`takeAway.examples.${index}`, each]),
      ];
      for (const [field, words] of fields) {
        if (!RECRUITS.test(words)) continue;
        yield {
          level: 'warning',
          ...atField(item, field),
          message: `“${words}” recruits people who came to a session open to everyone.`,
          mend: 'Offer something they can do for themselves; “think about it” counts.',
        };
      }
    }
  },
);
