import { describe, expect, test } from 'vitest';
import { best, bestFirst, reasons } from '../../src/components/find/best.ts';
import { browse, groupsOf, ranked, suits } from '../../src/components/find/narrow.ts';
import { type Wish, wishFrom } from '../../src/components/find/wish.ts';
import { entry } from './kit.ts';

const asked = (query: string): Wish => wishFrom(new URLSearchParams(query));
const whole = (minutes: number) => ({ answer: 'fits', minutes }) as const;
const cut = (minutes: number) => ({ answer: 'fits if shortened', how: 'cut', minutes }) as const;
const short = (minutes: number) => ({ answer: 'fits if shortened', how: 'short', minutes }) as const;

const long = entry('long', {
  theme: 'renters',
  strand: 'deeper',
  leading: ['some', 'lots'],
  people: { min: 6, ideal: 16, max: 30 },
  time: { 75: cut(70), 90: whole(90) },
  with: ['online', 'no-screen'],
  code: 'M05',
});
const brief = entry('brief', {
  theme: 'workers',
  strand: 'skills',
  leading: ['first-time', 'some', 'lots'],
  people: { min: 3, ideal: 8, max: 40 },
  time: { 75: whole(45), 90: whole(45) },
  with: ['no-screen', 'ready-15'],
  code: 'M06',
});
const even = entry('even', {
  theme: 'workers',
  strand: 'skills',
  leading: ['first-time', 'some', 'lots'],
  people: { min: 4, ideal: 14, max: 40 },
  time: { 75: whole(75), 20: short(20) },
  code: 'M07',
});
const sheet = entry('sheet', { kind: 'worksheet', theme: 'renters', code: 'W11' });
const term = entry('rent', { kind: 'term', title: 'Rent', summary: '' });
const all = [long, brief, even, sheet, term];
const titles = (query: string): string[] =>
  browse(all)
    .filter((found) => suits(found.entry, asked(query)))
    .map((found) => found.entry.id);

describe('narrowing', () => {
  test.each([
    ['', ['long', 'brief', 'even', 'sheet']],
    ['kind=worksheet', ['sheet']],
    ['theme=renters', ['long', 'sheet']],
    ['strand=skills', ['brief', 'even']],
    ['leading=first-time', ['brief', 'even']],
    ['leading=some', ['long', 'brief', 'even']],
    ['time=75', ['long', 'brief', 'even']],
    ['time=20', ['even']],
    ['people=3', ['brief']],
    ['people=30', ['long', 'brief', 'even']],
    ['people=31', ['brief', 'even']],
    ['people=300', []],
    ['with=no-screen', ['long', 'brief']],
    ['with=no-screen&with=online', ['long']],
    ['theme=renters&time=90&people=14', ['long']],
    ['theme=nonsense', []],
  ])('%s', (query, expected) => {
    expect(titles(query)).toEqual(expected);
  });
});

describe('groups', () => {
  const names = (query: string, found = browse(all)): unknown[] =>
    groupsOf(found, asked(query)).map((group) => [group.name, group.found.map((each) => each.entry.id)]);

  test('by how they fit, where a time was asked', () => {
    expect(names('time=75', browse([long, brief, even]))).toEqual([
      ['fits', ['brief', 'even']],
      ['fits if shortened', ['long']],
    ]);
    expect(names('time=20', browse([even]))).toEqual([['fits if shortened', ['even']]]);
  });

  test('by kind, where nothing was typed', () => {
    expect(names('')).toEqual([
      ['module', ['long', 'brief', 'even']],
      ['worksheet', ['sheet']],
    ]);
  });

  test('as the words rank them; words of the glossary apart, and first only for that very word', () => {
    const found = [{ entry: term }, { entry: sheet }, { entry: long }];
    expect(names('q=ren', found)).toEqual([
      ['ranked', ['sheet', 'long']],
      ['term', ['rent']],
    ]);
    expect(names('q=RENT', found)[0]).toEqual(['term', ['rent']]);
  });
});

describe('words', () => {
  const result = (id: string) => ({ id, excerpt: () => Promise.resolve(id) });

  test('keep the order of the index, and what it alone knows is left out', () => {
    expect(
      ranked(all, [result('sheet'), result('of another language'), result('long')], 'rent').map(
        (found) => found.entry.id,
      ),
    ).toEqual(['sheet', 'long']);
  });

  test('that are a code bring that thing first, and once', () => {
    expect(ranked(all, [result('long'), result('sheet')], 'w11').map((found) => found.entry.id)).toEqual([
      'sheet',
      'long',
    ]);
    expect(ranked(all, [], ' W11 ').map((found) => found.entry.id)).toEqual(['sheet']);
  });

  test('that are empty are no code', () => {
    expect(ranked([entry('no code')], [], ' ')).toEqual([]);
  });
});

describe('the one to begin with', () => {
  const chosen = (query: string, found = browse([long, brief, even])): string | undefined => {
    const wish = asked(query);
    return best(
      groupsOf(
        bestFirst(
          found.filter((each) => suits(each.entry, wish)),
          wish,
        ),
        wish,
      ),
      wish,
    )?.entry.id;
  };

  test('is there where time or people were asked, and only then', () => {
    expect(chosen('')).toBeUndefined();
    expect(chosen('theme=workers')).toBeUndefined();
    expect(chosen('people=8')).toBe('brief');
    expect(chosen('time=75')).toBe('even');
  });

  test('uses the time best, suits the number, and needs no experience', () => {
    expect(chosen('time=75&people=14')).toBe('even');
    expect(chosen('time=75&people=8')).toBe('even');
    // One leaves 45 of the 90 minutes empty; the other fills them, but somebody must have led before.
    expect(chosen('time=90&people=8')).toBe('brief');
    expect(chosen('time=90&people=16')).toBe('long');
  });

  test('is what the words meant most, where some were typed', () => {
    expect(chosen('time=75&q=x', [{ entry: brief }, { entry: even }])).toBe('brief');
  });

  test('is never one that must be shortened while another fits', () => {
    expect(chosen('time=75&people=16')).toBe('even');
    expect(chosen('time=75', browse([long]))).toBe('long');
  });

  test('comes with its reasons', () => {
    expect(reasons({ entry: brief }, asked('time=75&people=14'))).toEqual([
      ['bestFits', { minutes: '75' }],
      ['bestPeople', { people: '14' }],
      ['bestFirst', {}],
      ['bestReady', {}],
    ]);
    expect(reasons({ entry: long }, asked('time=75'))).toEqual([['bestShortened', { minutes: '75' }]]);
    expect(reasons({ entry: even }, asked('time=20'))[0]).toEqual(['bestShort', { minutes: '20' }]);
  });
});
