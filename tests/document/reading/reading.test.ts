import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../../src/edge/fingerprint.ts';
import { checkKit } from '../../../src/kit/checks/check.ts';
import type { Reading } from '../../../src/kit/kit.ts';
import { readKit } from '../../../src/kit/read.ts';
import { print } from '../print.ts';

const PAGE = [
  'title: A page',
  'summary: A page.',
  'group: start',
  'order: 1',
  'lastReviewed: 2026-11-22',
  'reviewBy: 2027-11-22',
];
const ENGLISH = 'nav:\n  find: Find\n  menu: Menu\nminutes:\n  one: "{n} minute"\n  other: "{n} minutes"\n';

function page(body = 'Words.', ...fields: string[]): string {
  return `---\n${[...PAGE, ...fields].join('\n')}\n---\n\n${body}\n`;
}

function read(files: Record<string, string>, branch?: string): Reading {
  const sources = { 'src/content/i18n/en.yaml': ENGLISH, ...files };
  return readKit({
    files: Object.entries(sources).map(([path, text]) => ({ path, text })),
    today: '2026-11-22',
    fingerprint,
    ...(branch === undefined ? {} : { branch: { path: 'branch/branch.yaml', text: branch } }),
  });
}

const names = ({ kit }: Reading): string[] =>
  kit.items.map((item) => `${item.kind} ${item.id} ${item.lang} ${item.file}`);

describe('a kit without a branch', () => {
  const reading = read({ 'src/content/pages/about.mdx': page() });

  test('is called Hedge School and speaks English', () => {
    expect(reading.issues).toEqual([]);
    expect(reading.kit.branch).toMatchObject({ name: 'Hedge School', hide: [] });
    expect(reading.kit.languages).toEqual([{ tag: 'en', name: 'English', dir: 'ltr' }]);
    expect(reading.kit).toMatchObject({ glossary: [], sources: [], today: '2026-11-22' });
  });

  test('has its items, with where each field stands', () => {
    expect(names(reading)).toEqual(['page about en src/content/pages/about.mdx']);
    expect(reading.kit.items[0]?.places).toMatchObject({
      title: { line: 2, column: 1 },
      reviewBy: { line: 7, column: 1 },
    });
    expect(reading.kit.items[0]?.body.children).toMatchObject([
      { type: 'paragraph', position: { line: 10, column: 1 } },
    ]);
  });
});

test('the plan is made of the steps and breaks in order; those of the short version stand apart', () => {
  const step = (title: string, minutes: number, more = ''): string =>
    `<Step title="${title}" minutes={${minutes}} phase="welcome" grouping="pairs" talk="participants"${more}>\n\nDo it.\n\n</Step>\n\n`;
  const body = `${step('One', 10, ' minMinutes={5}')}<Break minutes={15} title="Tea" />\n\n<Short>\n\n${step('Quick', 5)}</Short>\n\n${step('Two', 20)}`;
  const module = [
    'title: A session',
    'summary: A session.',
    'code: M01',
    'theme: renters',
    'strand: introductory',
    'audience: public',
    'ages: all',
    'leading: some',
    'groupSize: { min: 2, ideal: 6, max: 9 }',
    'facilitators: 1',
    'format: [in-person]',
    'needsScreen: false',
    'room: Any.',
    'materials: []',
    'prepare: []',
    'aims: [An aim]',
    'outcomes: [An outcome]',
    'invitation: Come.',
    'contentNotes: []',
    'access: { reading: none, hearing: a, vision: b, movement: c, energy: d, sensory: e, childcare: f, cost: g }',
    'takeAway: { question: What?, examples: [One, Two] }',
    'lastReviewed: 2026-11-22',
    'reviewBy: 2027-11-22',
  ];
  const reading = read({ 'src/content/modules/a.mdx': `---\n${module.join('\n')}\n---\n\n${body}` });
  expect(print(reading.issues)).toBe('');
  const [item] = reading.kit.items;
  expect(item?.kind === 'module' && item.plan).toMatchObject([
    { kind: 'step', title: 'One', minutes: 10, minMinutes: 5, line: 27 },
    { kind: 'break', title: 'Tea', minutes: 15 },
    { kind: 'step', title: 'Two', minutes: 20, minMinutes: 20, essential: false, needs: [], checkIn: false },
  ]);
  expect(item?.kind === 'module' && item.shortPlan).toMatchObject([{ kind: 'step', title: 'Quick', minutes: 5 }]);
});

describe('names of files', () => {
  test.each([
    ['src/content/pages/About Us.mdx', 'about-us.mdx'],
    ['src/content/pages/über-uns.mdx', 'uber-uns.mdx'],
    ['src/content/pages/about.md', '.mdx'],
    ['src/content/pages/about.english.mdx', 'language'],
    ['src/content/pages/about.cy.draft.mdx', 'language'],
    ['src/content/pages/more/about.mdx', 'Move it up'],
    ['src/content/page/about.mdx', 'Did you mean “pages”'],
    ['src/content/about.mdx', 'folder of its kind'],
    ['src/content/data/glossry.yaml', 'Did you mean “glossary.yaml”'],
    ['src/content/i18n/welsh.yaml', 'cy.yaml'],
    ['curricula/a-course.yml', '.yaml'],
    ['branch/content/data/glossary.yaml', 'not a folder the kit reads'],
  ])('%s is refused', (path, hint) => {
    const { issues } = read({ [path]: page() });
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ file: path, level: 'error', rule: 'file-name' });
    expect(print(issues)).toContain(hint);
  });

  test('files that nobody wrote are passed over', () => {
    expect(
      read({ 'src/content/pages/.DS_Store': '\0', 'notes/a.mdx': 'x', 'src/content/docs/404.md': 'x' }).issues,
    ).toEqual([]);
  });

  test('two files that are one item are told of', () => {
    const { issues } = read({ 'src/content/pages/about.mdx': page(), 'src/content/pages/about.en.mdx': page() });
    expect(print(issues)).toContain('src/content/pages/about.en.mdx are both “about” in the language “en”');
  });
});

describe('text that is not to be published', () => {
  test('is left out, and what is wrong with it stops nobody', () => {
    const { kit, issues } = read({ 'src/content/pages/about.mdx': page('Unfinished <b>words</b>', 'publish: never') });
    expect(kit.items).toEqual([]);
    expect(issues).toMatchObject([{ level: 'note', rule: 'html' }]);
  });
});

describe('a branch', () => {
  const branch =
    'name: Our branch\nlanguages:\n  - { tag: cy, name: Cymraeg }\n  - { tag: en, name: English }\nhide: [about]\n';

  test('has its own pages in place of the kit’s, by language, and hides what it hides', () => {
    const reading = read(
      {
        'src/content/pages/about.mdx': page(),
        'src/content/pages/using.mdx': page('The kit’s.'),
        'branch/content/pages/using.mdx': page('The branch’s.'),
        'branch/content/pages/using.cy.mdx': page(
          'Y gangen.',
          'translates:',
          '  hash: "0000000000000000"',
          '  checked: false',
        ),
        'branch/content/templates/rules.mdx': page(),
      },
      branch,
    );
    expect(names(reading)).toEqual([
      'page using cy branch/content/pages/using.cy.mdx',
      'page using en branch/content/pages/using.mdx',
    ]);
    expect(reading.kit.branch.name).toBe('Our branch');
    expect(reading.kit.languages.map((language) => language.tag)).toEqual(['cy', 'en']);
  });

  test.each(['a-branch', 'z-branch'])('may stand in a folder of any name: %s', (folder) => {
    const reading = read({ 'src/content/pages/using.mdx': page(), [`${folder}/content/pages/using.mdx`]: page() });
    expect(names(reading)).toEqual([`page using en ${folder}/content/pages/using.mdx`]);
  });

  test('that speaks no English writes in its own language', () => {
    const reading = read(
      { 'branch/content/pages/using.mdx': page() },
      'name: A\nlanguages: [{ tag: de, name: Deutsch }]\n',
    );
    expect(names(reading)).toEqual(['page using de branch/content/pages/using.mdx']);
  });

  test('with a faulty branch.yaml is read as if it had none, and told', () => {
    const reading = read({ 'src/content/pages/about.mdx': page() }, 'nam: A\n');
    expect(names(reading)).toHaveLength(1);
    expect(reading.kit.branch.name).toBe('Hedge School');
    expect(print(reading.issues)).toContain('Did you mean “name”?');
  });
});

describe('a translation', () => {
  const original = page('Words.');
  const hash = read({ 'src/content/pages/about.mdx': original }).kit.items[0]?.hash ?? '';
  const translated = (of: string): Reading =>
    read({
      'src/content/pages/about.mdx': original,
      'src/content/pages/about.cy.mdx': page('Geiriau.', 'translates:', `  hash: "${of}"`, '  checked: false'),
    });

  test('is up to date while the original is as it was', () => {
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
    const { kit, issues } = translated(hash);
    expect(issues).toEqual([]);
    expect(kit.items.some((item) => item.outdated)).toBe(false);
  });

  test('is out of date once the original has changed', () => {
    const { kit, issues } = translated('0123456789abcdef');
    expect(kit.items.map((item) => item.outdated)).toEqual([true, undefined]);
    // The rule `translations` says so, once.
    expect(issues).toEqual([]);
  });

  test('into a language that the site doesn’t speak, of nothing, is a mistyped name', () => {
    const { issues } = read({ 'src/content/pages/orphan.xx.mdx': page() });
    expect(issues).toMatchObject([{ level: 'error', rule: 'translation', file: 'src/content/pages/orphan.xx.mdx' }]);
    expect(issues[0]?.message).toContain('“xx” is not a language of this site');
  });

  test('that doesn’t say what it was made from is told how to', () => {
    const { issues } = read({ 'src/content/pages/about.mdx': original, 'src/content/pages/about.cy.mdx': page() });
    expect(issues).toMatchObject([{ level: 'warning', rule: 'translation' }]);
    expect(issues[0]?.mend).toContain(hash);
  });

  test('is not out of date because an editor changed line ends, spaces or the form of accents', () => {
    const same = original.replaceAll('\n', '  \r\n');
    expect(read({ 'src/content/pages/about.mdx': `\ufeff${same}` }).kit.items[0]?.hash).toBe(hash);
    const cafe = (text: string): string | undefined =>
      read({ 'src/content/pages/about.mdx': page(text) }).kit.items[0]?.hash;
    expect(cafe('caf\u00e9')).toBe(cafe('cafe\u0301'));
  });
});

describe('what can’t be read', () => {
  test('is remembered, so that nobody else is blamed for referring to it', () => {
    const { kit, issues } = read({
      'src/content/pages/broken.mdx': page('Words.', 'colour: red'),
      'src/content/pages/about.mdx': page('See [the other](/handbook/broken/).'),
    });
    expect(kit.unread).toEqual([{ kind: 'page', id: 'broken', why: 'broken' }]);
    expect(issues.map((issue) => issue.file)).toEqual(['src/content/pages/broken.mdx']);
    expect(checkKit(kit).filter((issue) => issue.level === 'error')).toEqual([]);
  });

  test('drafts keep their codes, so that a new one gets another', () => {
    const { kit } = read({ 'src/content/pages/draft.mdx': page('Words.', 'publish: never') });
    expect(kit.unread).toEqual([{ kind: 'page', id: 'draft', why: 'draft', title: 'A page' }]);
    expect(kit.items).toEqual([]);
  });
});

describe('words of the interface', () => {
  test('groups become dotted keys, plural forms stay together, what is not translated shows in English', () => {
    const { kit, issues } = read({
      'src/content/i18n/cy.yaml':
        'nav.find: Chwilio\nminutes: { one: "{n} funud", two: "{n} funud", other: "{n} munud" }\n',
    });
    expect(kit.strings['en']).toEqual({
      'nav.find': 'Find',
      'nav.menu': 'Menu',
      minutes: { one: '{n} minute', other: '{n} minutes' },
    });
    expect(kit.strings['cy']).toEqual({
      'nav.find': 'Chwilio',
      'nav.menu': 'Menu',
      minutes: { one: '{n} funud', two: '{n} funud', other: '{n} munud' },
    });
    expect(issues).toMatchObject([{ level: 'note', rule: 'strings', file: 'src/content/i18n/cy.yaml' }]);
    expect(issues[0]?.message).toContain('nav.menu');
  });

  test('words nobody asks for, empty words and lists are told of', () => {
    const { issues } = read({
      'src/content/i18n/cy.yaml': 'nav:\n  fnid: Chwilio\n  find: ""\n  menu: [a]\nminutes: { other: b }\n',
    });
    expect(print(issues.filter((issue) => issue.level !== 'note'))).toMatchInlineSnapshot(`
      "src/content/i18n/cy.yaml:3:3 error (nav.find)
        “nav.find” is empty.
        Write the words, or delete the line: then the English words show.
      src/content/i18n/cy.yaml:4:3 error (nav.menu)
        “nav.menu” is not a piece of text.
        Write words after the colon; put a number in quotes.
      src/content/i18n/cy.yaml:2:3 warning (nav.fnid)
        Nothing on the site is called “nav.fnid”. Did you mean “nav.find”?
        Correct the name, or delete the line.
      "
    `);
  });
});
