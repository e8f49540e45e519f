import type { Item, Kit } from '../../kit.ts';
import { english } from '../items.ts';
import { defineRule, type Finding } from '../rule.ts';
import { fieldPassages, passagesOf, type Passage } from './passages.ts';
import { easeOf } from './reading-age.ts';
import { sentencesIn } from './sentences.ts';
import { countWords, wordsIn } from './words.ts';

interface Measure {
  mean: number;
  longest: number;
  age: number;
}

/** Sheets are read by whoever comes; the rest by whoever prepares. Ages are a year over what writing.md aims at: the formula is rough. */
const SHEET: Measure = { mean: 12, longest: 20, age: 11 };
const OTHER: Measure = { mean: 15, longest: 25, age: 13 };

/** Fewer words than this say nothing about a mean or an age. */
const ENOUGH = 100;

const QUOTED = /[“"][^“”"]*[”"]/gu;

/** Terms that the glossary explains, word by word, with their plurals. */
function knownWords(kit: Kit): Set<string> {
  return new Set(
    kit.glossary
      .flatMap((entry) => [entry.term, ...entry.also])
      .flatMap((term) => wordsIn(term.toLowerCase()).flatMap((word) => [word, `${word}s`])),
  );
}

function* longSentences(passages: readonly Passage[], measure: Measure): Iterable<Finding> {
  for (const { text, where } of passages) {
    for (const sentence of sentencesIn(text)) {
      const count = countWords(sentence);
      if (count <= measure.longest || countWords(sentence.replace(QUOTED, '')) <= measure.longest) continue;
      yield {
        level: 'warning',
        ...where(),
        message: `A sentence of ${count} words: “${wordsIn(sentence).slice(0, 8).join(' ')} …”. The most here is ${measure.longest}.`,
        mend: 'Make two of it, or a list.',
      };
    }
  }
}

function* hardWords(
  item: Item,
  passages: readonly Passage[],
  known: ReadonlySet<string>,
  measure: Measure,
  what: string,
): Iterable<Finding> {
  const { words, mean, age } = easeOf(
    passages.map(({ text }) => text),
    known,
  );
  if (words < ENOUGH) return;
  if (mean > measure.mean) {
    yield {
      level: 'warning',
      file: item.file,
      message: `Sentences in ${what} have ${mean.toFixed(1)} words on average; the most is ${measure.mean}.`,
      mend: 'Split the longest ones.',
    };
  }
  if (age > measure.age) {
    yield {
      level: 'warning',
      file: item.file,
      message: `The words of ${what} read like those for age ${Math.round(age)}; about ${measure.age - 1} is the aim.`,
      mend: 'Use shorter sentences and everyday words; explain the political ones with <Term>, and they no longer count.',
    };
  }
}

/** Words that everybody who comes can read. */
export const plainWords = defineRule(
  'plain-words',
  'Sheets: sentences of 12 words on average, 20 at most, reading age about 10. All else: 15, 25 and 12; what is said aloud is for age 10. Quotations and terms of the glossary excepted.',
  function* (kit) {
    const known = knownWords(kit);
    for (const item of english(kit)) {
      const measure = item.kind === 'worksheet' ? SHEET : OTHER;
      const body = passagesOf(item);
      yield* longSentences(fieldPassages(item), OTHER);
      yield* longSentences(body, measure);
      yield* hardWords(item, body, known, measure, item.kind === 'worksheet' ? 'this sheet' : 'this text');
      if (item.kind === 'module')
        yield* hardWords(
          item,
          body.filter(({ aloud }) => aloud),
          known,
          { ...OTHER, age: SHEET.age },
          'what is said aloud',
        );
    }
  },
);
