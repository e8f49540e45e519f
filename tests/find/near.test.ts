import { describe, expect, test } from 'vitest';
import { nearWords } from '../../src/components/find/near.ts';
import { entry } from './kit.ts';

const entries = [
  entry('a', { title: 'Why join your union?', summary: 'What a union is, and what it costs.' }),
  entry('b', { title: 'Rent strike', summary: 'Who decides the rent.' }),
];

describe('a word that looks like what was typed', () => {
  test.each([
    ['unoin', 'union'],
    ['Rnet strike', 'rent strike'],
    ['the unnion', 'the union'],
    ['union', undefined],
    ['rent', undefined],
    ['zzzzzz', undefined],
    ['cat', undefined],
    ['', undefined],
  ])('%s', (typed, meant) => {
    expect(nearWords(typed, entries)).toBe(meant);
  });
});
