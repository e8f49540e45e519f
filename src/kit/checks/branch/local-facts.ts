import type { LocalFact } from '../../kit.ts';
import type { Place } from '../../issue.ts';
import { didYouMean } from '../../schema/nearest.ts';
import { defineRule } from '../rule.ts';

function at(fact: LocalFact): Place {
  return { file: fact.file, line: fact.line };
}

/** What a branch says of its own place answers a question, and is fresh. */
export const localFacts = defineRule(
  'local-facts',
  'Every local fact answers a slot of the kit, in the form it asks for, and no local fact is past its `reviewBy` or from the future.',
  function* ({ facts, slots, today }) {
    for (const fact of facts) {
      const slot = slots.find(({ id }) => id === fact.slot);
      if (slot === undefined) {
        yield {
          level: 'warning',
          ...at(fact),
          field: 'slot',
          message: `The kit has no slot “${fact.slot}”, so this fact shows nowhere.${didYouMean(
            fact.slot,
            slots.map(({ id }) => id),
          )}`,
          mend: 'Use the name of a slot that there is. They stand in src/content/data/slots.yaml, and “npx --no hedge localise SESSION” names those of a session.',
        };
        continue;
      }
      if (slot.nation && fact.nation === undefined)
        yield {
          level: 'warning',
          ...at(fact),
          field: 'nation',
          message: `Nations differ on “${slot.label}”, and it isn’t said which one this is true of.`,
          mend: 'Add a line such as “nation: Wales”.',
        };
      if (
        ['number', 'money', 'date'].includes(slot.answer) &&
        fact.values.length > 0 &&
        !fact.values.some((value) => /\p{Nd}/u.test(value))
      )
        yield {
          level: 'warning',
          ...at(fact),
          field: 'value',
          message: `“${slot.label}” asks for ${slot.answer === 'money' ? 'an amount of money' : `a ${slot.answer}`}, and there is no figure in the answer.`,
          mend: 'Write the figure, and words after it if it needs them.',
        };
      if (fact.date > today)
        yield {
          level: 'warning',
          ...at(fact),
          field: 'date',
          message: `This was found out on ${fact.date}, and today is ${today}.`,
          mend: 'Write the day it was really found out.',
        };
      else if (fact.reviewBy < today)
        yield {
          level: 'warning',
          ...at(fact),
          field: 'reviewBy',
          message: `“${slot.label}” was to be looked at again by ${fact.reviewBy}.`,
          mend: 'Find out whether it still holds, and set `date` and a new `reviewBy`.',
        };
      if (fact.reviewBy < fact.date)
        yield {
          level: 'warning',
          ...at(fact),
          field: 'reviewBy',
          message: 'It is to be looked at again before it was found out.',
          mend: 'Change one of the two days.',
        };
    }
  },
);
