import { syllable } from 'syllable';

/** How hard a text is: mean words in a sentence, and about what age reads it with ease. */
export interface Ease {
  words: number;
  mean: number;
  age: number;
}

/** How many syllables a word has. */
export type Syllables = (word: string) => number;

/** Counts syllables, each word once. Words in `known` (lower case), which the kit explains where they first appear, count as short. */
export function counter(known: Iterable<string>): Syllables {
  const counts = new Map<string, number>([...known].map((word) => [word, 1]));
  return (word) => {
    const lower = word.toLowerCase();
    const count = counts.get(lower) ?? Math.max(1, syllable(lower));
    counts.set(lower, count);
    return count;
  };
}

/** Words no harder than a short one: numbers, and names (a capital that doesn’t start the sentence). */
function plain(word: string, first: boolean): boolean {
  return /^\p{N}/u.test(word) || (!first && /^\p{Lu}/u.test(word));
}

/** Reckons how hard some sentences are, each given as its words: Flesch and Kincaid’s school grade, plus five for the age. */
export function easeOf(sentences: readonly (readonly string[])[], syllables: Syllables): Ease {
  let words = 0;
  let spoken = 0;
  for (const sentence of sentences) {
    for (const [index, word] of sentence.entries()) {
      words += 1;
      spoken += plain(word, index === 0) ? 1 : syllables(word);
    }
  }
  if (words === 0) return { words, mean: 0, age: 0 };
  const mean = words / sentences.length;
  return { words, mean, age: 0.39 * mean + 11.8 * (spoken / words) - 15.59 + 5 };
}
