import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../../src/edge/fingerprint.ts';
import { textOf } from '../../../src/kit/document/tree.ts';
import type { Reading } from '../../../src/kit/kit.ts';
import { canonicalText } from '../../../src/kit/overlay/canonical.ts';
import { readKit } from '../../../src/kit/read.ts';

const page = (title: string, body: string, ...more: string[]): string =>
  [
    '---',
    `title: ${title}`,
    'summary: A page.',
    'group: start',
    'order: 1',
    'lastReviewed: 2026-11-22',
    'reviewBy: 2027-11-22',
    ...more,
    '---',
    '',
    body,
    '',
  ].join('\n');
const KITS = page('The kit’s', 'Words of the kit.');

function read(
  files: Record<string, string>,
  languages = 'languages: [{ tag: en, name: English }, { tag: cy, name: Cymraeg }]',
): Reading {
  const all = {
    'src/content/i18n/en.yaml': 'nav:\n  find: Find\n',
    'src/content/i18n/cy.yaml': 'nav:\n  find: Chwilio\n',
    'src/content/pages/a.mdx': KITS,
    ...files,
  };
  return readKit({
    files: Object.entries(all).map(([path, text]) => ({ path, text })),
    today: '2026-11-22',
    fingerprint,
    folder: 'branch',
    branch: { path: 'branch/branch.yaml', text: `name: Ours\n${languages}\n` },
  });
}
const hash = (text: string): string => fingerprint(canonicalText('a.mdx', text)).slice(0, 16);
const lock = (key: string, of: string, recorded: string): Record<string, string> => ({
  'branch/kit.lock.json': JSON.stringify({
    version: 1,
    entries: { [key]: { of, hash: recorded, taken: '2026-11-01' } },
  }),
});
const shown = ({ kit }: Reading): string[] =>
  kit.items.map((item) => `${item.id}.${item.lang} ${item.data.title}: ${textOf(item.body)}`);
const states = ({ kit }: Reading): string[] => kit.adaptations.map(({ key, state }) => `${key} ${state}`);

describe('a text of the branch’s', () => {
  test('takes the place of the kit’s in that language only', () => {
    const welsh = page('Ein un ni', 'Geiriau.', 'translates: { hash: "0123456789abcdef", checked: true }');
    const reading = read({
      'src/content/pages/a.cy.mdx': welsh.replace('Ein un ni', 'Y pecyn'),
      'branch/content/pages/a.cy.mdx': welsh,
    });
    expect(shown(reading)).toEqual(['a.cy Ein un ni: Geiriau.', 'a.en The kit’s: Words of the kit.']);
  });

  test('which was made from the kit’s as it is: current', () => {
    const reading = read({
      'branch/content/pages/a.mdx': page('Ours', 'Other words.'),
      ...lock('content/pages/a.mdx', 'src/content/pages/a.mdx', hash(KITS)),
    });
    expect(shown(reading)).toEqual(['a.en Ours: Other words.']);
    expect(states(reading)).toEqual(['content/pages/a.mdx current']);
    expect(reading.kit.adaptations[0]?.upstream?.data.title).toBe('The kit’s');
  });

  test('whose fields only stand in another order: redundant', () => {
    const turned = KITS.replace(
      'title: The kit’s\nsummary: A page.\n',
      'summary: A page.\ntitle: The kit’s\n',
    ).replaceAll('\n', '\r\n');
    expect(states(read({ 'branch/content/pages/a.mdx': turned }))).toEqual(['content/pages/a.mdx redundant']);
  });

  test('where the kit has mended wording: stale; where it has mended a fact: urgent', () => {
    const before = page('The kit’s', 'Old words.');
    const fact = (year: number): string =>
      `<Fact source="x" checked="2026-11-22" reviewBy="2027-11-22">\n\nIn ${year}.\n\n</Fact>`;
    const old = (text: string): Record<string, string> => ({
      ...lock('content/pages/a.mdx', 'src/content/pages/a.mdx', hash(text)),
      'branch/.base/content/pages/a.mdx': text,
    });
    const own = { 'branch/content/pages/a.mdx': page('Ours', 'Other words.') };
    expect(states(read({ ...own, ...old(before) }))).toEqual(['content/pages/a.mdx stale']);
    const facts = { 'src/content/pages/a.mdx': page('The kit’s', fact(1956)) };
    expect(states(read({ ...own, ...facts, ...old(page('The kit’s', fact(1965))) }))).toEqual([
      'content/pages/a.mdx urgent',
    ]);
    expect(states(read({ ...own, ...facts, ...old(page('The kit’s', `Words.\n\n${fact(1956)}`)) }))).toEqual([
      'content/pages/a.mdx stale',
    ]);
  });

  test('of which the kit’s is gone: orphan, and it goes on standing', () => {
    const reading = read({
      'branch/content/pages/b.mdx': page('Ours', 'Other words.'),
      ...lock('content/pages/b.mdx', 'src/content/pages/b.mdx', hash(KITS)),
    });
    expect(states(reading)).toEqual(['content/pages/b.mdx orphan']);
    expect(shown(reading)).toContain('b.en Ours: Other words.');
  });

  test('which is its own: local', () => {
    expect(states(read({ 'branch/content/pages/b.mdx': page('Ours', 'Other words.') }))).toEqual([
      'content/pages/b.mdx local',
    ]);
  });

  test('goes back to the kit’s when it is taken away', () =>
    expect(shown(read({}))).toEqual(['a.en The kit’s: Words of the kit.']));
});

describe('a patch', () => {
  test('lies on the kit’s text, and last on the branch’s own', () => {
    expect(shown(read({ 'branch/content/pages/a.patch.yaml': 'title: Patched\n' }))).toEqual([
      'a.en Patched: Words of the kit.',
    ]);
    expect(
      shown(
        read({
          'branch/content/pages/a.mdx': page('Ours', 'Other words.'),
          'branch/content/pages/a.patch.yaml': 'title: Patched\n',
        }),
      ),
    ).toEqual(['a.en Patched: Other words.']);
  });

  test('is checked again, and what is wrong is told at its own line', () => {
    const { issues } = read({ 'branch/content/pages/a.patch.yaml': '# ours\norder: first\n' });
    expect(issues.filter(({ level }) => level === 'error')).toMatchObject([
      { file: 'branch/content/pages/a.patch.yaml', line: 2, field: 'order' },
    ]);
    const taken = read({ 'branch/content/pages/a.patch.yaml': 'summary: null\n' });
    expect(taken.issues.filter(({ level }) => level === 'error')).toMatchObject([
      { file: 'branch/content/pages/a.patch.yaml', message: '“summary” is missing.' },
    ]);
  });

  test.each([
    ['code: W99\n', 'A patch can’t change “code”.'],
    ['- a list\n', 'A patch holds fields, one “name: value” a line.'],
    ['title: &a One\nsummary: *a\n', 'A “*name” that repeats an earlier value (an alias) is not used here.'],
  ])('is refused: %j', (text, message) => {
    expect(read({ 'branch/content/pages/a.patch.yaml': text }).issues.map((issue) => issue.message)).toContain(message);
  });

  test('whose fields the kit hasn’t changed stays current while the rest of the text changes', () => {
    const own = 'title: Patched\n';
    const key = 'content/pages/a.patch.yaml';
    const first = read({ [`branch/${key}`]: own }).kit.adaptations[0];
    const entry = lock(key, 'src/content/pages/a.mdx', first?.upstreamHash ?? '');
    const kits = (text: string): string[] =>
      states(read({ [`branch/${key}`]: own, ...entry, 'src/content/pages/a.mdx': text }));
    expect(kits(KITS.replace('Words of the kit', 'Better words'))).toEqual([`${key} current`]);
    expect(kits(KITS.replace('The kit’s', 'Better title'))).toEqual([`${key} stale`]);
    expect(kits(KITS.replace('The kit’s', 'Patched'))).toEqual([`${key} redundant`]);
  });

  test('about sources is urgent when the kit’s change', () => {
    const key = 'content/pages/a.patch.yaml';
    const own = { [`branch/${key}`]: 'sources: [ours]\n' };
    const first = read({ ...own, 'src/content/pages/a.mdx': page('The kit’s', 'Words.', 'sources: [one]') }).kit
      .adaptations[0];
    const then = {
      ...lock(key, 'src/content/pages/a.mdx', first?.upstreamHash ?? ''),
      [`branch/.base/${key}`]: first?.now ?? '',
    };
    expect(
      states(read({ ...own, ...then, 'src/content/pages/a.mdx': page('The kit’s', 'Words.', 'sources: [two]') })),
    ).toEqual([`${key} urgent`]);
  });

  test('for a text that is gone is an orphan, and what it is called now is said', () => {
    const reading = read({
      'branch/content/pages/old.patch.yaml': 'title: X\n',
      'src/content/data/renames.yaml': '- { kind: page, from: old, to: a, on: 2026-11-01 }\n',
    });
    expect(states(reading)).toEqual(['content/pages/old.patch.yaml orphan']);
    expect(reading.issues.find(({ rule }) => rule === 'orphan')?.mend).toContain('rename the patch to a.patch.yaml');
  });
});

describe('a slot', () => {
  const declared = {
    'src/content/data/slots.yaml': '- id: typical-rent\n  prompt: What is the rent?\n  label: Rent\n  answer: money\n',
  };
  const fact = 'value: £850\n  source: Adverts\n  date: 2026-11-03\n  reviewBy: 2027-05-03\n';

  test('is filled in each language there is an answer in; a text of its own wins over a line', () => {
    const { kit, issues } = read({
      ...declared,
      'branch/local.yaml': `- slot: typical-rent\n  ${fact}  translations: [{ lang: cy, value: £850 y mis }]\n`,
      'branch/slots/typical-rent.mdx':
        '---\nsource: Adverts\ndate: 2026-11-04\nreviewBy: 2027-05-03\n---\n\n**£850**, and rising.\n',
    });
    expect(issues).toEqual([]);
    expect(
      kit.facts.map(({ lang, values, body, date }) => [
        lang,
        values.join(),
        body === undefined ? '' : textOf(body),
        date,
      ]),
    ).toEqual([
      ['en', '', '£850, and rising.', '2026-11-04'],
      ['cy', '£850 y mis', '', '2026-11-03'],
    ]);
  });

  test('can’t be filled with another slot', () => {
    const { issues } = read({
      ...declared,
      'branch/slots/typical-rent.mdx':
        '---\nsource: A\ndate: 2026-11-04\nreviewBy: 2027-05-03\n---\n\n<Local slot="typical-rent" />\n',
    });
    expect(issues.map(({ message }) => message)).toEqual(['A local fact can’t hold Local.']);
  });

  test('whose question has changed makes the answer stale; one that is gone, an orphan', () => {
    const own = { 'branch/local.yaml': `- slot: typical-rent\n  ${fact}` };
    const first = read({ ...declared, ...own }).kit.adaptations[0];
    const entry = lock('slots/typical-rent', 'slots.yaml#typical-rent', first?.upstreamHash ?? '');
    expect(first?.state).toBe('current');
    const asked = declared['src/content/data/slots.yaml'].replace('the rent?', 'the rent of two bedrooms?');
    expect(states(read({ ...own, ...entry, 'src/content/data/slots.yaml': asked }))).toEqual([
      'slots/typical-rent stale',
    ]);
    expect(states(read({ ...own, ...entry }))).toEqual(['slots/typical-rent orphan']);
  });
});

test('a page of the branch’s own needs no place in the handbook', () => {
  const { kit, issues } = read({
    'branch/pages/who-we-are.mdx':
      '---\ntitle: Who we are\nsummary: Us.\nlastReviewed: 2026-11-22\nreviewBy: 2027-11-22\n---\n\nWe.\n',
  });
  expect(issues).toEqual([]);
  expect(kit.items.find(({ id }) => id === 'who-we-are')).toMatchObject({
    kind: 'page',
    own: true,
    data: { group: 'branch' },
  });
});

test('a page of the branch’s own can’t hide one of the kit’s by having its name', () => {
  const { issues } = read({
    'branch/pages/a.mdx':
      '---\ntitle: Ours\nsummary: Us.\nlastReviewed: 2026-11-22\nreviewBy: 2027-11-22\n---\n\nWe.\n',
  });
  expect(issues.map(({ message }) => message)).toEqual([
    'The kit has a page “a”, and this one of your own would hide it.',
  ]);
});

test('a record that can’t be read is said, and touches no text', () => {
  const reading = read({
    'branch/content/pages/a.mdx': page('Ours', 'Other words.'),
    'branch/kit.lock.json': '{ "version": 1, <<<<<<< ours',
  });
  expect(reading.issues.map(({ rule }) => rule)).toEqual(['kit-lock']);
  expect(shown(reading)).toEqual(['a.en Ours: Other words.']);
});
