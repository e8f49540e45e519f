import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { branchSchema } from '../../../src/kit/schema/branch.ts';
import { contrast, GROUNDS, LEAST_CONTRAST, strong, wash } from '../../../src/kit/schema/colour.ts';
import { eventsSchema } from '../../../src/kit/schema/events.ts';
import { localSchema } from '../../../src/kit/schema/local-facts.ts';
import { checkAgainst } from '../../../src/kit/schema/problem.ts';
import type { z } from 'zod';

const problems = (schema: z.ZodType, value: unknown): string[] => {
  const checked = checkAgainst(schema, value, () => ({ file: 'branch.yaml' }));
  return checked.ok ? [] : checked.issues.map(({ message, mend }) => `${message} ${mend}`);
};

describe('colours', () => {
  test('a weak one is refused, with its contrast and the same colour made strong enough', () => {
    const [problem = ''] = problems(branchSchema, { name: 'X', colours: { light: '#e08030' } });
    expect(problem).toMatch(
      /has a contrast of 2\.\d to 1 against the light page, and words need 7 to 1: #[0-9a-f]{6} is the same colour, strong enough\./,
    );
    const better = /#[0-9a-f]{6}(?= is the same)/.exec(problem)?.[0] ?? '';
    expect(problems(branchSchema, { name: 'X', colours: { light: better } })).toEqual([]);
  });

  test('one that isn’t a colour is said to be none', () =>
    expect(problems(branchSchema, { name: 'X', colours: { light: 'red' } })).toEqual([
      expect.stringContaining('must be a colour written like #1d4a34'),
    ]));

  test('whatever colour is asked for, a strong one is found for both pages', () => {
    const any = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(any, fc.constantFrom('light' as const, 'dark' as const), (colour, ground) => {
        const found = strong(colour, ground);
        for (const under of [GROUNDS[ground].paper, GROUNDS[ground].card, wash(found, ground)])
          expect(contrast(found, under)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
      }),
    );
  });

  test('black on white is 21 to 1', () => expect(contrast('#000000', '#ffffff')).toBeCloseTo(21));

  test('the grounds are the ones of the pages', () => {
    const css = readFileSync(join(import.meta.dirname, '../../../src/styles/tokens.css'), 'utf8');
    const named = (name: string): string[] =>
      [...css.matchAll(new RegExp(`--${name}: (#[0-9a-f]{6});`, 'g'))].map((match) => match[1] ?? '');
    expect(named('paper')).toEqual([GROUNDS.light.paper, GROUNDS.dark.paper]);
    expect(named('card')).toEqual([GROUNDS.light.card, GROUNDS.dark.card]);
  });
});

const rent = { slot: 'typical-rent', value: '£850', source: 'Adverts', date: '2026-11-03', reviewBy: '2027-05-03' };
const night = {
  id: 'night',
  title: 'Night',
  sort: 'session',
  facing: 'outward',
  starts: '2026-12-01 19:00',
  minutes: 90,
};

test.each<[string, z.ZodType, unknown, string]>([
  [
    'a day that there isn’t',
    eventsSchema,
    [{ ...night, starts: '2026-02-30 19:00' }],
    '“starts” in entry 1 is not a day of the calendar',
  ],
  [
    'a time without a day',
    eventsSchema,
    [{ ...night, starts: '19:00' }],
    'must be a day and a time written like 2026-12-03 19:00',
  ],
  [
    'no length, and no session to take it from',
    eventsSchema,
    [{ ...night, minutes: undefined }],
    '“minutes” in entry 1 is missing. Add the line “minutes: …”.',
  ],
  ['which way it faces, misspelt', eventsSchema, [{ ...night, facing: 'outwards' }], 'Did you mean “outward”?'],
  ['a fact from nowhere', localSchema, [{ ...rent, source: undefined }], '“source” in entry 1 is missing.'],
  ['a fact without a day', localSchema, [{ ...rent, date: undefined }], '“date” in entry 1 is missing.'],
  [
    'an answer that is a number',
    localSchema,
    [{ ...rent, value: 850 }],
    'must be one line of text in quotes, or a list of them',
  ],
  ['a field nobody knows', branchSchema, { name: 'X', colors: { light: '#000000' } }, 'Did you mean “colours”?'],
  [
    'a logo from elsewhere',
    branchSchema,
    { name: 'X', logo: { file: '../../secret.png', alt: 'A' } },
    'must be a file in branch/media',
  ],
  [
    'a logo by its whole path',
    branchSchema,
    { name: 'X', logo: { file: '/etc/passwd.png', alt: 'A' } },
    'must be a file in branch/media',
  ],
  [
    'a logo that is a drawing',
    branchSchema,
    { name: 'X', logo: { file: 'logo.svg', alt: 'A' } },
    'must be a file in branch/media, such as logo.png',
  ],
  [
    'a link that runs',
    branchSchema,
    { name: 'X', links: [{ label: 'Us', url: 'javascript:alert(1)' }] },
    'must be a whole web address',
  ],
  ['two lines for a name', branchSchema, { name: 'X\nY' }, 'has a line break or a hidden control character'],
  [
    'a language twice',
    branchSchema,
    {
      name: 'X',
      languages: [
        { tag: 'cy', name: 'A' },
        { tag: 'cy', name: 'B' },
      ],
    },
    'names a language twice',
  ],
])('refused in plain words: %s', (_, schema, value, words) => {
  const found = problems(schema, value);
  expect(found.join('\n')).toContain(words);
  expect(found).toHaveLength(1);
});

test.each([
  'not yet',
  'Not-yet',
  'none',
  'TBC',
  '???',
  '-',
  'todo',
  'N/A',
  'Printed and promoted by (name of your branch), (office or PO Box)',
])('“%s” is no imprint to print on every sheet', (imprint) => {
  expect(problems(branchSchema, { name: 'X', imprint })).toEqual([
    expect.stringContaining('says neither who nor where'),
  ]);
});

test.each(['not-yet', 'Promoted by None So Blind, PO Box 1', 'ہماری شاخ، پی او باکس ۱۲'])(
  '“%s” is one, or says there is none',
  (imprint) => {
    expect(problems(branchSchema, { name: 'X', imprint })).toEqual([]);
  },
);

test('a whole branch is taken as it is written', () => {
  expect(
    problems(branchSchema, {
      name: 'Ysgol Glawdd',
      organisation: 'Tre-fach branch',
      place: 'Tre-fach',
      nation: 'Wales',
      about: 'We meet.\nCome.',
      address: 'https://example.org/hedge/',
      contact: { role: 'the access lead', email: 'access@example.org' },
      imprint: 'not-yet',
      upstream: 'https://example.org/kit/',
      languages: [
        { tag: 'cy', name: 'Cymraeg' },
        { tag: 'en', name: 'English' },
      ],
      colours: { light: '#5a1a3c' },
      logo: { file: 'logo.png', alt: 'A gate' },
      pinned: ['a-course'],
      areas: [{ id: 'east', name: 'East' }],
      links: [{ label: 'Us elsewhere', url: 'https://example.org/' }],
      hide: ['session-feedback'],
    }),
  ).toEqual([]);
});
