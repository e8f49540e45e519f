import { describe, expect, test } from 'vitest';
import { firstOf } from '../../src/components/find/narrow.ts';
import { markedTitle, titled } from '../../src/components/find/titled.ts';
import { wishFrom } from '../../src/components/find/wish.ts';
import { entry } from './kit.ts';

const rental = entry('rental', { title: 'Rental rights' });
const rent = entry('rent', { title: 'Our rent, our street', kind: 'worksheet' });
const parent = entry('parent', { title: 'A parents’ morning' });
const cafe = entry('cafe', { title: 'Café Ísland' });
const urdu = entry('urdu', { title: 'گھر کا کرایہ' });
const term = entry('term', { title: 'Rent', kind: 'term', summary: '' });
const street = entry('street', { title: 'In the street' });
const all = [rental, rent, parent, cafe, urdu, term, street];

describe('what bears the words in its name', () => {
  test.each([
    ['rent', ['rent', 'rental'], 'the very word before its beginning, never its middle, never the glossary'],
    ['RENT street', ['rent'], 'all words'],
    ['cafe island', ['cafe'], 'without accents'],
    ['کرای', ['urdu'], 'in other letters'],
    ['i', [], 'one letter begins nothing'],
    ['in', ['street'], 'a short word is itself'],
    ['…', [], 'marks are no words'],
    ['', [], 'nothing typed'],
  ])('%s', (words, ids) => {
    expect(titled(all, words).map(({ id }) => id)).toEqual(ids);
  });

  test('has them marked in it, and its text stays whole', () => {
    const parts = markedTitle('Our rent: rental & more', 'RENT');
    expect(parts.filter(({ marked }) => marked).map(({ words }) => words)).toEqual(['rent', 'rental']);
    expect(parts.map(({ words }) => words).join('')).toBe('Our rent: rental & more');
    expect(markedTitle('<b>Rent</b>', '')).toEqual(
      ['<', 'b', '>', 'Rent', '</', 'b', '>'].map((words) => ({ words, marked: false })),
    );
  });
});

describe('before the texts have been looked through', () => {
  const shown = (query: string): string[] =>
    firstOf(
      all.filter(({ kind }) => kind !== 'term'),
      wishFrom(new URLSearchParams(query)),
    ).map(({ entry: { id } }) => id);

  test('what will stand first is shown, narrowed as asked', () => {
    expect(shown('q=rent')).toEqual(['rent', 'rental']);
    expect(shown('q=rent&kind=worksheet')).toEqual(['rent']);
  });

  test('nothing is shown that something might come before', () => {
    expect(shown('q=rent&time=75')).toEqual([]);
    expect(shown('q=rent&people=14')).toEqual([]);
    expect(shown('')).toEqual([]);
    expect(firstOf(all, wishFrom(new URLSearchParams('q=rent')))).toEqual([]);
  });
});
