import type { Item, Kit } from '../../kit.ts';
import { english } from '../items.ts';
import { defineRule, type Finding } from '../rule.ts';
import { fieldPassages, passagesOf, type Passage } from './passages.ts';
import { counter, easeOf, type Ease } from './reading-age.ts';
import { sentencesIn } from './sentences.ts';
import { countWords, wordsIn } from './words.ts';

interface Measure {
  /** Words in a sentence, on average and at most. */
  mean: number;
  longest: number;
  age: number;
}

/** Sheets are read by whoever comes, the rest by whoever prepares. */
const SHEET: Measure = { mean: 12, longest: 20, age: 10 };
const OTHER: Measure = { mean: 15, longest: 25, age: 12 };
const ALOUD: Measure = { ...OTHER, age: SHEET.age };

/** The formula is rough: a year over is as good as the aim, and above this age it says nothing more. */
const ROUGH = 1;
const OLDEST = 18;

/** Fewer words than this say nothing about a mean or an age. */
const ENOUGH = 100;

const QUOTED = /[“"][^“”"]*[”"]/gu;

/** Terms that the glossary explains, word by word, with their plurals. */
function knownWords(kit: Kit): string[] {
  const terms = kit.glossary.flatMap((entry) => [entry.term, ...entry.also]);
  return terms.flatMap((term) => wordsIn(term.toLowerCase())).flatMap((word) => [word, `${word}s`]);
}

/** A passage and its sentences, each with its words. */
type Read = Passage & { sentences: { text: string; words: string[] }[] };

function read(passages: readonly Passage[]): Read[] {
  return passages.map((passage) => ({
    ...passage,
    sentences: sentencesIn(passage.text).map((text) => ({ text, words: wordsIn(text) })),
  }));
}

function* longSentences(passages: readonly Read[], { longest }: Measure): Iterable<Finding> {
  for (const { sentences, where } of passages) {
    for (const { text, words } of sentences) {
      const count = words.length;
      if (count <= longest || countWords(text.replace(QUOTED, '')) <= longest) continue;
      const start = words.slice(0, 8).join(' ');
      yield {
        level: 'warning',
        ...where(),
        message: `A sentence of ${count} words: “${start} …”. The most here is ${longest}.`,
        mend: 'Make two of it, or a list.',
      };
    }
  }
}

function* tooHard(item: Item, { words, mean, age }: Ease, measure: Measure, what: string): Iterable<Finding> {
  if (words < ENOUGH) return;
  if (mean > measure.mean) {
    yield {
      level: 'warning',
      file: item.file,
      message: `Sentences in ${what} have ${mean.toFixed(1)} words on average; the most is ${measure.mean}.`,
      mend: 'Split the longest ones.',
    };
  }
  if (age > measure.age + ROUGH) {
    const years = age > OLDEST ? `${OLDEST} or over` : Math.round(age);
    yield {
      level: 'warning',
      file: item.file,
      message: `The words of ${what} read like those for age ${years}; about ${measure.age} is the aim.`,
      mend: 'Use shorter sentences and everyday words. Political words that the glossary explains don’t count.',
    };
  }
}

/** Words that everybody who comes can read. */
export const plainWords = defineRule(
  'plain-words',
  'Sheets: sentences of 12 words on average, 20 at most, reading age about 10. All else: 15, 25 and 12; what is said aloud is for age 10. Quotations and terms of the glossary excepted.',
  function* (kit) {
    const syllables = counter(knownWords(kit));
    const ease = (passages: readonly Read[]): Ease =>
      easeOf(
        passages.flatMap(({ sentences }) => sentences.map(({ words }) => words)),
        syllables,
      );
    for (const item of english(kit)) {
      const sheet = item.kind === 'worksheet';
      const measure = sheet ? SHEET : OTHER;
      const body = read(passagesOf(item));
      yield* longSentences(read(fieldPassages(item)), OTHER);
      yield* longSentences(body, measure);
      yield* tooHard(item, ease(body), measure, sheet ? 'this sheet' : 'this text');
      if (item.kind !== 'module') continue;
      const aloud = body.filter((passage) => passage.aloud);
      yield* tooHard(item, ease(aloud), ALOUD, 'what is said aloud');
    }
  },
);
