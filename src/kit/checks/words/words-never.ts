import { english } from '../items.ts';
import { defineRule } from '../rule.ts';
import { fieldPassages, passagesOf } from './passages.ts';
import { sentencesIn, withoutMentions } from './sentences.ts';

interface Never {
  word: RegExp;
  instead: string;
}

/** Teachers and students as workers, and lectures that are named as what a session isn’t, keep their names. */
const ABOUT_WORK =
  /\b(?:schools?|universit\w+|colleges?|unions?|strikes?|striking|struck|nurses?|pay|paid|wages?|teaching assistants?|pupils?|rents?|renters?|debts?|loans?|halls|campus|work(?:s|ed|ers?|ing)?|job|jobs|protest\w*|marched|occup\w+)\b/i;
const NEGATED =
  /\b(?:not?|never|nobody|without|neither|nor|rather than|instead of|split|between|less like)\b|n[’']t\b/i;

const NEVER: readonly Never[] = [
  { word: /\blearners?\b/i, instead: 'participants, or people' },
  { word: /\b(?:the|your|each|every|our|a|any|ask|tell) (?:students?|pupils?)\b/i, instead: 'participants, or people' },
  { word: /\b(?:the|your|each|every|our|a|any) teachers?\b/i, instead: 'facilitator' },
  { word: /\blectur(?:e|es|ed|ing)\b/i, instead: 'session, or talk' },
];

/** Nobody in the room is a teacher or a student. */
export const wordsNever = defineRule(
  'words-never',
  'Of the people in the room, not: teacher, student, learner, lecture.',
  function* (kit) {
    for (const item of english(kit)) {
      for (const { text, where } of [...fieldPassages(item), ...passagesOf(item)]) {
        for (const sentence of sentencesIn(withoutMentions(text))) {
          for (const { word, instead } of NEVER) {
            const found = word.exec(sentence)?.[0];
            if (found === undefined || NEGATED.test(sentence) || ABOUT_WORK.test(sentence)) continue;
            yield {
              level: 'warning',
              ...where(),
              message: `“${found}”: in a session there is nobody above and nobody below.`,
              mend: `Write ${instead}.`,
            };
          }
        }
      }
    }
  },
);
