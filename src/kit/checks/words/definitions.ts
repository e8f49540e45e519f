import { atEntry } from '../place.ts';
import { defineRule } from '../rule.ts';
import { sentencesIn } from './sentences.ts';
import { countWords, wordsIn } from './words.ts';

const SENTENCES = 3;
const LONGEST = 25;

/** A word is explained in few and plain ones. */
export const definitions = defineRule(
  'definitions',
  'A term of the glossary is explained in at most three sentences of at most 25 words.',
  function* (kit) {
    for (const entry of kit.glossary) {
      const sentences = sentencesIn(entry.definition);
      if (sentences.length > SENTENCES)
        yield {
          level: 'warning',
          ...atEntry('glossary', entry.id),
          message: `“${entry.term}” takes ${sentences.length} sentences to explain; the most is ${SENTENCES}.`,
          mend: 'Keep what somebody needs to go on reading; put quarrels about the word under `disputed`.',
        };
      for (const sentence of sentences) {
        if (countWords(sentence) > LONGEST)
          yield {
            level: 'warning',
            ...atEntry('glossary', entry.id),
            message: `“${entry.term}”: a sentence of ${countWords(sentence)} words, “${wordsIn(sentence).slice(0, 8).join(' ')} …”. The most is ${LONGEST}.`,
            mend: 'Make two of it.',
          };
      }
    }
  },
);
