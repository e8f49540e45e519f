import { describe, expect, test } from 'vitest';
import { counter, easeOf } from '../../src/kit/checks/words/reading-age.ts';
import { sentencesIn, withoutMentions } from '../../src/kit/checks/words/sentences.ts';
import { countWords, wordsIn } from '../../src/kit/checks/words/words.ts';

test('words are counted as people count them', () => {
  expect(wordsIn('Don’t pay 1,600 pounds – it’s a well-being and/or rota.')).toEqual([
    'Don’t',
    'pay',
    '1,600',
    'pounds',
    'it’s',
    'a',
    'well-being',
    'and/or',
    'rota',
  ]);
  expect(countWords('ਸਤ ਸ੍ਰੀ ਅਕਾਲ')).toBe(3);
  expect(countWords(' … ')).toBe(0);
});

describe('sentences', () => {
  test.each([
    ['One. Two? Three!', 3],
    ['Line\nafter line.', 1],
    ['See p. 3 and pp. 4 to 5. Then stop.', 2],
    ['“Any thoughts?” asks the facilitator.', 1],
    ['Say: “Wait.” Then wait.', 2],
    ['It rose by 3.5 per cent. 12 people left.', 2],
    ['Dr. Ali came (late). (She was tired.)', 2],
    ['…', 0],
    ['', 0],
  ])('%s', (text, count) => expect(sentencesIn(text)).toHaveLength(count));

  test('words that are only mentioned are left out, words to be said are not', () => {
    expect(withoutMentions('Not “just” but “say what you mean”.')).toBe('Not  but “say what you mean”.');
  });
});

describe('reading age', () => {
  const ease = (text: string, known: string[] = []) => easeOf(sentencesIn(text).map(wordsIn), counter(known));

  test('short words in short sentences are for the young, long ones for few', () => {
    expect(ease('The cat sat on the mat. The dog ran to the door.').age).toBeLessThan(6);
    expect(ease('Institutional accountability necessitates organisational transparency.').age).toBeGreaterThan(18);
  });

  test('numbers, names and words the glossary explains are no harder than short ones', () => {
    const plain = ease('We met in the town.').age;
    expect(ease('We met in the Confederation.').age).toBe(plain);
    expect(ease('We met in the 1926.').age).toBe(plain);
    expect(ease('We met in the gentrification.', ['gentrification']).age).toBe(plain);
    expect(ease('We met in the gentrification.').age).toBeGreaterThan(plain);
  });

  test('no words are no age', () => {
    expect(ease('')).toEqual({ words: 0, mean: 0, age: 0 });
  });
});
