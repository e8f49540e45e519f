import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { emptyPlan, type Plan } from '../../src/kit/session/plan.ts';
import { fromFile, toFile } from '../../src/planner/plan-file.ts';
import { fromLink, toLink } from '../../src/planner/link.ts';
import { anyPlan, pause, step } from '../session/plans.ts';

const link = (value: unknown): string =>
  `1${Buffer.from(deflateSync(strToU8(JSON.stringify(value)))).toString('base64url')}`;

const anyEvening: fc.Arbitrary<Plan> = fc
  .record({
    items: anyPlan,
    title: fc.string({ maxLength: 200, unit: 'grapheme' }).filter((words) => words.length <= 200),
    people: fc.integer({ min: 1, max: 300 }),
    online: fc.boolean(),
    inHand: fc.boolean(),
    start: fc.constantFrom('', '00:00', '19:05', '23:59'),
    set: fc.option(fc.nat(600), { nil: undefined }),
    index: fc.nat(200),
  })
  .map(({ items, set, index, ...rest }) => ({
    ...emptyPlan(),
    ...rest,
    items: items.map((item, place) => ({
      ...item,
      ...(place % 2 === 0 ? { from: { session: 'why-branches', index, ...(place === 2 ? { short: true } : {}) } } : {}),
      ...(place % 3 === 0 ? { writtenFor: 14, leader: 'Ann' } : {}),
      ...(set === undefined ? {} : { set }),
    })),
  }));

describe('a plan in a link', () => {
  test('comes out as it went in', () => {
    fc.assert(fc.property(anyEvening, (plan) => void expect(fromLink(toLink(plan))).toEqual(plan)));
  });

  test('and in a file too', () => {
    fc.assert(fc.property(anyEvening, (plan) => void expect(fromFile(toFile(plan))).toEqual(plan)));
  });

  test('twelve steps with everything in them are at most 1,500 letters', () => {
    const titles = [
      'Names, and what brought you',
      'What have you seen for yourself?',
      'Sort the cards in threes',
      'Two stories from round here',
      'A break, and the kettle',
      'Where does the money go?',
      'Try it: asking a neighbour',
      'Try it again, the other way',
      'What others would say',
      'What could we do by Sunday?',
      'One thing each of us will do',
      'Go round once, and out',
    ];
    const items = titles.map((title, index) =>
      index === 4
        ? { ...pause(10), title, from: { session: 'from-listening-to-action', index }, writtenFor: 15 }
        : {
            ...step({
              title,
              minutes: 6 + ((index * 7) % 19),
              minMinutes: 4 + index,
              each: 60 + index * 7,
              needs: ['moving', 'speaking-to-all'],
              oddOnes: 'observer',
              grouping: index % 2 ? 'threes' : 'go-round',
            }),
            from: { session: index < 6 ? 'from-listening-to-action' : 'supporting-not-substituting', index },
            writtenFor: 15,
            leader: 'Ann',
          },
    );
    const plan: Plan = {
      ...emptyPlan(),
      title: 'Thursday evening at St Mark’s',
      date: '2026-12-03',
      place: 'St Mark’s hall, side door',
      roles: { lead: 'Ann', time: 'Bea', welcome: 'Cal', notes: 'Dee' },
      items,
    };
    expect(toLink(plan).length).toBeLessThanOrEqual(1500);
  });

  test('a link of the first version says the same for ever', () => {
    // Written when version 1 was made: Thursday, two items. It must never have to be changed.
    expect(fromLink(OLD)).toEqual(OLD_PLAN);
  });

  test.each([
    ['nothing', ''],
    ['another version', `2${toLink(emptyPlan()).slice(1)}`],
    ['half a link', toLink(emptyPlan()).slice(0, 20)],
    ['letters that no link has', '1<script>'],
    ['a link without end', `1${'A'.repeat(40_000)}`],
    ['something else', link({ a: 1 })],
    ['numbers for words', link([1, 2, 3, 4, [5], 6, [], [], []])],
    ['too many people', link(['', '', '', '', [100_000, 0, 0, 1, 0], '', [], [], []])],
    ['no such day', link(['', '2026-13-41', '', '', [10, 0, 0, 1, 0], '', [], [], []])],
    [
      'a thousand items',
      link(['', '', '', '', [10, 0, 0, 1, 0], '', [], [], Array.from({ length: 1000 }, () => [1, '', 5])]),
    ],
    [
      'a session that is an address',
      link(['', '', '', '', [10, 0, 0, 1, 0], '', [], ['javascript:alert(1)'], [[1, '', 5, 1]]]),
    ],
    ['a phase that there isn’t', link(['', '', '', '', [10, 0, 0, 1, 0], '', [], [], [[0, 'x', 5, 0, 0, 0, 5, 99]]])],
    ['what unpacks to megabytes', link(['x'.repeat(5_000_000)])],
    ['prototypes', link({ __proto__: [], constructor: 1 })],
  ])('%s is refused', (_, text) => {
    expect(fromLink(text)).toBeUndefined();
  });

  test.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['other JSON', '{"a":1}'],
    ['another version', toFile(emptyPlan()).replace('"hedgeSchoolPlan": 1', '"hedgeSchoolPlan": 2')],
    ['one field more', toFile(emptyPlan()).replace('"people"', '"more": 1, "people"')],
    ['a huge file', ' '.repeat(600_000)],
  ])('a file with %s is refused', (_, text) => {
    expect(fromFile(text)).toBeUndefined();
  });
});

const OLD_PLAN: Plan = {
  ...emptyPlan(),
  title: 'Thursday',
  date: '2026-12-03',
  people: 12,
  large: 1,
  roles: { lead: 'Ann', time: '', welcome: '', notes: '' },
  items: [
    {
      ...step({ title: 'Names', phase: 'welcome', checkIn: true, essential: true, grouping: 'go-round', each: 20 }),
      from: { session: 'why-branches', index: 0 },
      writtenFor: 14,
    },
    { ...pause(10), title: 'Tea', set: 15 },
  ],
};
const OLD =
  '1JYy9DoQwDIPfJbMrJeFU6djuBW5iqzKUH6kLHUAI8faEogz2ZzlONJRj2-d8EUhZYxAN3DnIt2duYd-5JlEIGAo1kDP9aiVzPcsVxi3XqSz7E6QI-ufVAcLtRz6Pe70vsJcENCy5Nd6TaGY3';
