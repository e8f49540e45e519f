import { english } from '../items.ts';
import { defineRule } from '../rule.ts';
import { withoutMentions } from './sentences.ts';
import { passagesOf } from './passages.ts';

const EITHER = /\b(?:just|simply)\b/i;
const SIMPLY = /\bsimply\b/i;
/** “Just” before a verb in the imperative or after “you” talks down; “just as”, “just before”, “have just” and “a just rent” don’t. */
const JUST =
  /(?:^|[.:;!?,–—] )just (?!(?:as|before|after|over|under|about|like|enough|now|one|two|because|in case|then|when)\b)\w+|\byou (?:can |could |may )?just\b|\bit[’']s just\b|\bjust (?:ask|say|tell|write|put|pick|read|follow|remember|do|go|use|try|add|click|fill)\b/i;

/** What is easy for the writer may not be for the reader. */
export const belittling = defineRule(
  'belittling',
  '“Just” and “simply” aren’t used where they belittle.',
  function* (kit) {
    for (const item of english(kit)) {
      for (const { text, where } of passagesOf(item)) {
        if (!EITHER.test(text)) continue;
        const said = withoutMentions(text);
        const found = SIMPLY.exec(said)?.[0] ?? JUST.exec(said)?.[0];
        if (found === undefined) continue;
        yield {
          level: 'note',
          ...where(),
          message: `“${found.trim().replace(/^[.:;!?,–—] /, '')}” may tell somebody who finds it hard that it’s easy.`,
          mend: 'Leave the word out if the sentence says the same without it.',
        };
      }
    }
  },
);
