import { syllable } from 'syllable';
import { sentencesIn } from './sentences.ts';
import { wordsIn } from './words.ts';

/** How hard a text is: mean words in a sentence, and about what age reads it with ease (Flesch and Kincaid's grade, plus five). */
export interface Ease {
  words: number;
  mean: number;
  age: number;
}

/** Words that are no harder than a short one: numbers, and names (a capital that doesn’t start the sentence). */
function plain(word: string, first: boolean): boolean {
  return /^\p{N}/u.test(word) || (!first && /^\p{Lu}/u.test(word));
}

/** Reckons how hard some passages are. Words in `known` (lower case), which the kit explains where they first appear, count as short. */
export function easeOf(passages: readonly string[], known: ReadonlySet<string>): Ease {
  let words = 0;
  let syllables = 0;
  let sentences = 0;
  for (const sentence of passages.flatMap(sentencesIn)) {
    sentences += 1;
    for (const [index, word] of wordsIn(sentence).entries()) {
      words += 1;
      syllables += plain(word, index === 0) || known.has(word.toLowerCase()) ? 1 : Math.max(1, syllable(word));
    }
  }
  if (words === 0) return { words, mean: 0, age: 0 };
  const mean = words / sentences;
  return { words, mean, age: 0.39 * mean + 11.8 * (syllables / words) - 15.59 + 5 };
}
