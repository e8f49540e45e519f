import { english } from '../items.ts';
import { defineRule } from '../rule.ts';
import { fieldPassages, passagesOf } from './passages.ts';
import { sentencesWith, withoutMentions } from './sentences.ts';

interface Never {
  word: RegExp;
  instead: string;
  /** Also the name of somebody’s work: nothing is wrong with it where work is spoken of. */
  atWork: boolean;
}

/** Teachers and students as workers, and lectures that are named as what a session isn’t, keep their names. */
const ABOUT_WORK =
  /\b(?:schools?|universit\w+|colleges?|unions?|strikes?|striking|struck|nurses?|pay|paid|wages?|teaching assistants?|pupils?|rents?|renters?|debts?|loans?|halls|campus|work(?:s|ed|ers?|ing)?|job|jobs|protest\w*|marched|occup\w+)\b/i;
const NEGATED =
  /\b(?:not?|never|nobody|without|neither|nor|rather than|instead of|split|between|less like)\b|n[’']t\b/i;

const NEVER: readonly Never[] = [
  { word: /\blearners?\b/i, instead: 'participants, or people', atWork: false },
  {
    word: /\b(?:the|your|each|every|our|a|any|ask|tell) (?:students?|pupils?)\b/i,
    instead: 'participants, or people',
    atWork: true,
  },
  { word: /\b(?:the|your|each|every|our|a|any) teachers?\b/i, instead: 'facilitator', atWork: true },
  { word: /\blectur(?:e|es|ed|ing)\b/i, instead: 'session, or talk', atWork: false },
];

const ANY = new RegExp(NEVER.map(({ word }) => word.source).join('|'), 'i');

/** Nobody in the room is a teacher or a student. */
export const wordsNever = defineRule(
  'words-never',
  'Of the people in the room, not: teacher, student, learner, lecture.',
  function* (kit) {
    for (const item of english(kit)) {
      for (const { text, where } of [...fieldPassages(item), ...passagesOf(item)]) {
        for (const sentence of sentencesWith(ANY, text)) {
          const said = withoutMentions(sentence);
          for (const { word, instead, atWork } of NEVER) {
            const found = word.exec(said)?.[0];
            if (found === undefined || NEGATED.test(sentence) || (atWork && ABOUT_WORK.test(sentence))) continue;
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
