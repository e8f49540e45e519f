import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TIMES } from '../../src/outputs/data/facets.ts';
import { asking, looser, over, queryOf, type Wish, wishFrom } from '../../src/components/find/wish.ts';

const nothing: Wish = { q: '', time: '', people: '', kind: '', theme: '', strand: '', leading: '', with: [] };
const words = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.toWellFormed().trim());

const anyWish: fc.Arbitrary<Wish> = fc.record({
  q: words,
  time: fc.constantFrom('', ...TIMES.map(String)),
  people: fc.oneof(fc.constant(''), fc.integer({ min: 1, max: 300 }).map(String)),
  kind: words,
  theme: words,
  strand: words,
  leading: words,
  with: fc.array(words, { maxLength: 4 }),
});

describe('a wish in an address', () => {
  test('comes back as it went', () => {
    fc.assert(
      fc.property(anyWish, (wish) => {
        expect(wishFrom(new URLSearchParams(queryOf(wish)))).toEqual(wish);
      }),
    );
  });

  test('leaves out what wasn’t asked', () => {
    expect(queryOf(nothing)).toBe('');
    expect(queryOf({ ...nothing, time: '75', people: '14', with: ['no-screen', 'ready-15'] })).toBe(
      '?time=75&people=14&with=no-screen&with=ready-15',
    );
  });

  test.each([
    ['time=75', '75'],
    ['time=80', '75'],
    ['time=500', '120'],
    ['time=19', ''],
    ['time=90%20minutes', '90'],
    ['time=0', ''],
    ['time=-3', ''],
    ['time=soon', ''],
    ['time=', ''],
    ['', ''],
  ])('%s is %s minutes', (query, time) => {
    expect(wishFrom(new URLSearchParams(query)).time).toBe(time);
  });

  test.each([
    ['people=14', '14'],
    ['people=014', '14'],
    ['people=14.6', '14'],
    ['people=0', ''],
    ['people=-1', ''],
    ['people=many', ''],
  ])('%s is %s people', (query, people) => {
    expect(wishFrom(new URLSearchParams(query)).people).toBe(people);
  });

  test('is no longer than somebody would type', () => {
    expect(wishFrom(new URLSearchParams({ q: 'x'.repeat(5000) })).q).toHaveLength(80);
  });
});

test('each thing asked can be left out, one at a time', () => {
  const wish: Wish = { ...nothing, q: 'rent', time: '75', with: ['online', 'no-screen'] };
  expect(looser(wish).map(({ name, value, without }) => [name, value, queryOf(without)])).toEqual([
    ['q', 'rent', '?time=75&with=online&with=no-screen'],
    ['time', '75', '?q=rent&with=online&with=no-screen'],
    ['with', 'online', '?q=rent&time=75&with=no-screen'],
    ['with', 'no-screen', '?q=rent&time=75&with=online'],
  ]);
  expect(looser(nothing)).toEqual([]);
});

test('asking for more replaces a choice, and adds a thing once', () => {
  expect(asking({ ...nothing, time: '45' }, 'time', '90').time).toBe('90');
  expect(asking({ ...nothing, with: ['online'] }, 'with', 'no-screen').with).toEqual(['online', 'no-screen']);
  expect(asking({ ...nothing, with: ['online'] }, 'with', 'online').with).toEqual(['online']);
});

test('what was filled in before the script came stands over the address', () => {
  const asked = { ...nothing, q: 'rent', time: '75', with: ['online'] };
  expect(over({ ...nothing, q: 'union', with: ['outdoors'] }, asked)).toEqual({
    ...asked,
    q: 'union',
    with: ['online', 'outdoors'],
  });
  expect(over(nothing, asked)).toEqual(asked);
});
