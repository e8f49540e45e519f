import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeFiles } from '../../temporary.ts';
import { branchFiles, branchProject, changeKit, write } from '../branch-project.ts';
import { run } from '../run-here.ts';

const GUIDE = 'src/content/guides/small-guide.mdx';
const OWN = 'branch/content/guides/small-guide.mdx';
const states = async (project: string): Promise<string[]> => {
  const { said } = await run(project, ['status', '--json']);
  const { all }: { all: { id: string; state: string }[] } = JSON.parse(said);
  return all.map(({ id, state }) => `${id} ${state}`);
};

describe('a slot', () => {
  test('is filled where a text has one, and nothing that stands in local.yaml is touched', async () => {
    const before =
      '# Ours\r\n- slot: other-thing # by hand\n  value: "x"\n  source: y\n  date: 2026-11-01\n  reviewBy: 2027-05-01';
    const project = branchProject({ 'branch/local.yaml': before });
    const { code, complained } = await run(project, [
      'localise',
      'session/small-session',
      '--value',
      '£850 a "month"',
      '--source',
      'Ten adverts: read',
      '--date',
      '2026-11-03',
    ]);
    expect([code, complained]).toEqual([0, '']);
    const files = branchFiles(project);
    expect(files['local.yaml']?.startsWith(before)).toBe(true);
    expect(files['local.yaml']?.slice(before.length)).toBe(
      '\n- slot: typical-rent\n  value: "£850 a \\"month\\""\n  source: "Ten adverts: read"\n  date: 2026-11-03\n  reviewBy: 2027-05-03\n',
    );
    expect(Object.keys(files)).toEqual(['.base/slots/typical-rent.yaml', 'branch.yaml', 'kit.lock.json', 'local.yaml']);
    expect(await states(project)).toContain('typical-rent current');
  });

  test('is asked for at a terminal, and only there', async () => {
    const project = branchProject();
    const { code, complained } = await run(project, ['localise', 'slot/typical-rent']);
    expect([code, complained]).toEqual([
      2,
      expect.stringContaining('The question is: What does a home with two bedrooms cost here a month?'),
    ]);
    expect(branchFiles(project)).toEqual({ 'branch.yaml': 'name: Our branch\nnation: Wales\n' });
  });

  test('that is filled already is shown where', async () => {
    const project = branchProject();
    await run(project, ['localise', 'slot/typical-rent', '--value', '£8', '--source', 'x']);
    const again = await run(project, ['localise', 'slot/typical-rent', '--value', '£9', '--source', 'x']);
    expect([again.code, again.complained]).toEqual([
      1,
      '“typical-rent” is filled in branch/local.yaml:1 already. Change it there.',
    ]);
  });
});

describe('a fact', () => {
  const fact = (slot: string): string =>
    `- slot: ${slot} # found out by all of us\r\n  value: [a, "- slot: c"]\n  source: >-\n    x\n    - y\n  date: 2026-11-01\n  reviewBy: 2027-05-01\n\n# About the next\n`;
  const rent = `- slot: typical-rent\n  value: "£8"\n  source: "x"\n  date: 2026-11-22\n  reviewBy: 2027-05-22\n`;

  test.each([
    ['among others', `# Top\n${fact('a')}`, fact('b')],
    ['at the top', '', fact('b')],
    ['at the end', fact('a'), ''],
    ['alone', '# Ours\n\n', ''],
  ])('%s in local.yaml goes by itself with --drop, and is laid aside', async (_, before, after) => {
    const project = branchProject({ 'branch/local.yaml': before });
    await run(project, ['localise', 'slot/typical-rent', '--value', '£8', '--source', 'x']);
    write(project, 'branch/local.yaml', after);
    expect(branchFiles(project)['local.yaml']).toBe(before + rent + after);
    const dropped = await run(project, ['localise', 'slot/typical-rent', '--drop']);
    expect([dropped.code, dropped.complained]).toEqual([0, '']);
    const files = branchFiles(project);
    expect(files['local.yaml']).toBe(before + after);
    expect(files['.dropped/slots/typical-rent.yaml']).toBe(rent);
    expect(JSON.parse(files['kit.lock.json'] ?? '').entries).toEqual({});
    await run(project, ['localise', 'slot/typical-rent', '--value', '£8', '--source', 'x']);
    await run(project, ['localise', 'slot/typical-rent', '--drop']);
    expect(Object.keys(branchFiles(project))).toContain('.dropped/slots/typical-rent.yaml.2');
  });

  test('whose end can’t be told is left to its keeper', async () => {
    const local = '[{slot: typical-rent, value: a, source: b, date: 2026-11-01, reviewBy: 2027-05-01}]\n';
    const project = branchProject({ 'branch/local.yaml': local });
    expect(await run(project, ['localise', 'slot/typical-rent', '--drop'])).toMatchObject({
      code: 1,
      complained: expect.stringContaining('Take the entry “typical-rent” out of branch/local.yaml yourself'),
    });
    expect(branchFiles(project)['local.yaml']).toBe(local);
  });

  test.each([
    [['--value', 'a\nb', '--source', 'x'], 2, '“value” has a line break'],
    [['--value', 'a', '--source', ' \t'], 2, '“source” is empty'],
  ])('%j, which the check would refuse, is not written', async (words, code, message) => {
    const project = branchProject();
    const before = branchFiles(project);
    const result = await run(project, ['localise', 'slot/typical-rent', ...words]);
    expect([result.code, result.complained]).toEqual([code, expect.stringContaining(message)]);
    expect(branchFiles(project)).toEqual(before);
  });

  test('isn’t added to a file that can’t be read', async () => {
    const project = branchProject({ 'branch/local.yaml': '[{slot: a' });
    const before = branchFiles(project);
    expect(await run(project, ['localise', 'slot/typical-rent', '--value', 'a', '--source', 'x'])).toMatchObject({
      code: 1,
      complained: expect.stringContaining('Nothing was written, since branch/local.yaml can’t be read (line 1).'),
    });
    expect(branchFiles(project)).toEqual(before);
  });
});

test('of a text and its patch, --drop takes first the one that says nothing new', async () => {
  const project = branchProject();
  await run(project, ['localise', 'guide/small-guide', '--patch']);
  await run(project, ['localise', 'guide/small-guide', '--replace']);
  write(project, OWN, '\nOur own words.\n');
  const mine = branchFiles(project)['content/guides/small-guide.mdx'];
  const { said } = await run(project, ['localise', 'guide/small-guide', '--drop']);
  expect(said).toContain('the same command again drops that too.');
  const files = branchFiles(project);
  expect(files['content/guides/small-guide.mdx']).toBe(mine);
  expect(files['content/guides/small-guide.patch.yaml']).toBeUndefined();
  await run(project, ['localise', 'guide/small-guide', '--drop']);
  expect(branchFiles(project)['.dropped/content/guides/small-guide.mdx']).toBe(mine);
});

describe('a language after a dot', () => {
  const languages = 'name: Tre-fach\nlanguages:\n  - { tag: cy, name: Cymraeg }\n  - { tag: en, name: English }\n';

  test.each(['guide/small-guide', 'session/small-session', 'course/small-course'])(
    'begins a translation of %s, which is a draft, and is told of when its original changes',
    async (name) => {
      const project = branchProject({ 'branch/branch.yaml': languages });
      const { code, said, complained } = await run(project, ['localise', `${name}.cy`]);
      expect([code, complained]).toEqual([0, '']);
      const [, path = ''] = /^write {2}(\S+\.cy\.(?:mdx|yaml))$/m.exec(said) ?? [];
      expect(Object.keys(branchFiles(project))).toEqual(['branch.yaml', path.slice('branch/'.length)]);
      const found = async (): Promise<string[]> => {
        const { issues }: { issues: { file: string; level: string; rule: string }[] } = JSON.parse(
          (await run(project, ['check', '--json'])).said,
        );
        return issues.filter(({ file }) => file === path).map(({ level, rule }) => `${level} ${rule}`);
      };
      expect((await found()).filter((each) => each.includes('translation'))).toEqual(['note translations']);
      const [kind = '', id = ''] = name.split('/');
      const original =
        kind === 'course' ? `curricula/${id}.yaml` : `src/content/${kind === 'guide' ? 'guides' : 'modules'}/${id}.mdx`;
      changeKit(project, original, /^summary: /m, 'summary: Now, ');
      expect((await found()).filter((each) => each.includes('translation'))).toContain('warning translations');
      expect(await run(project, ['localise', `${name}.cy`, '--replace'])).toMatchObject({
        code: 1,
        complained: expect.stringContaining('is there already. Change that.'),
      });
    },
  );

  test('that the site doesn’t speak, or a patch of what isn’t there, is refused', async () => {
    const project = branchProject({ 'branch/branch.yaml': languages });
    const before = branchFiles(project);
    expect(await run(project, ['localise', 'guide/small-guide.fr'])).toMatchObject({
      code: 1,
      complained:
        'There is no guide “small-guide” in the language “fr”. The site speaks those that “languages” in branch.yaml names.',
    });
    expect(await run(project, ['localise', 'guide/small-guide.cy', '--patch'])).toMatchObject({ code: 2 });
    expect(branchFiles(project)).toEqual(before);
  });
});

test.each([['--replace'], ['--keep']])('a record that can’t be read is not written over: %s', async (how) => {
  const project = branchProject();
  await run(project, ['localise', 'worksheet/small-sheet', '--replace']);
  const record = `<<<<<<< ours\n${branchFiles(project)['kit.lock.json']}`;
  writeFiles(project, { 'branch/kit.lock.json': record });
  const name = how === '--keep' ? 'worksheet/small-sheet' : 'guide/small-guide';
  expect(await run(project, ['localise', name, how])).toMatchObject({
    code: 1,
    complained: expect.stringContaining('Put back the last copy of it that worked.'),
  });
  expect(branchFiles(project)['kit.lock.json']).toBe(record);
});

describe('a text without a slot', () => {
  test('gets a patch that changes nothing until a line is taken', async () => {
    const project = branchProject();
    expect((await run(project, ['localise', 'guide/small-guide'])).code).toBe(0);
    const patch = 'branch/content/guides/small-guide.patch.yaml';
    expect(branchFiles(project)['content/guides/small-guide.patch.yaml']).toContain('# title: A small guide\n');
    expect((await run(project, ['check'])).code).toBe(0);
    write(project, patch, 'title: Our guide\n');
    expect(await states(project)).toEqual(['small-guide current']);
    // What it was begun from was kept whole: what the patch came to change later is compared too.
    changeKit(project, GUIDE, 'title: A small guide', 'title: A better guide');
    expect(await states(project)).toEqual(['small-guide stale']);
    changeKit(project, GUIDE, 'Breathe', 'Breathe in');
    expect((await run(project, ['localise', 'guide/small-guide', '--keep'])).code).toBe(0);
    expect(await states(project)).toEqual(['small-guide current']);
  });

  test('is copied whole with --replace', async () => {
    const project = branchProject();
    expect((await run(project, ['localise', 'guide/small-guide', '--replace'])).code).toBe(0);
    expect(await states(project)).toEqual(['small-guide redundant']);
    write(project, OWN, '\nOur own words.\n');
    expect(await states(project)).toEqual(['small-guide current']);
    expect((await run(project, ['localise', 'guide/small-guide', '--replace'])).complained).toContain(
      'is there already',
    );
  });
});

describe('when the kit has changed since', () => {
  const begun = async (): Promise<string> => {
    const project = branchProject();
    await run(project, ['localise', 'guide/small-guide', '--replace']);
    write(project, OWN, '\nOur own words.\n');
    return project;
  };

  test('--sync brings its changes in where the two don’t touch', async () => {
    const project = await begun();
    changeKit(project, GUIDE, '1. Breathe.', '1. Breathe slowly.');
    expect(await states(project)).toEqual(['small-guide stale']);
    expect((await run(project, ['localise', 'guide/small-guide', '--sync'])).code).toBe(0);
    const text = branchFiles(project)['content/guides/small-guide.mdx'] ?? '';
    expect(text).toContain('1. Breathe slowly.');
    expect(text).toContain('Our own words.');
    expect(await states(project)).toEqual(['small-guide current']);
  });

  test('--sync writes nothing where both have changed the same words, and shows them', async () => {
    const project = await begun();
    changeKit(project, OWN, '1. Breathe.', '1. Sing.');
    changeKit(project, GUIDE, '1. Breathe.', '1. Breathe slowly.');
    const before = branchFiles(project);
    const { code, complained } = await run(project, ['localise', 'guide/small-guide', '--sync'], { COLUMNS: '90' });
    expect(code).toBe(1);
    expect(complained).toMatch(/1\. Breathe\. +\| 1\. Breathe slowly\. +\| 1\. Sing\./);
    const told = await run(project, ['localise', 'guide/small-guide', '--sync', '--json']);
    expect([told.code, JSON.parse(told.said)]).toEqual([
      1,
      {
        did: 'nothing',
        file: OWN,
        clashes: [expect.objectContaining({ before: ['1. Breathe.'], now: ['1. Breathe slowly.'], own: ['1. Sing.'] })],
      },
    ]);
    expect(branchFiles(project)).toEqual(before);
  });

  test('--keep leaves every letter of the text as it is', async () => {
    const project = await begun();
    changeKit(project, GUIDE, '1. Breathe.', '1. Breathe slowly.');
    const before = branchFiles(project);
    expect((await run(project, ['localise', 'guide/small-guide', '--keep'])).code).toBe(0);
    expect(branchFiles(project)['content/guides/small-guide.mdx']).toBe(before['content/guides/small-guide.mdx']);
    expect(branchFiles(project)['.base/content/guides/small-guide.mdx']).toContain('Breathe slowly');
    expect(await states(project)).toEqual(['small-guide current']);
  });

  test('--drop lays yours aside, whole, and again beside what was laid aside before', async () => {
    const project = await begun();
    const mine = branchFiles(project)['content/guides/small-guide.mdx'];
    expect((await run(project, ['localise', 'guide/small-guide', '--drop'])).code).toBe(0);
    expect(branchFiles(project)['.dropped/content/guides/small-guide.mdx']).toBe(mine);
    expect(await states(project)).toEqual([]);
    await run(project, ['localise', 'guide/small-guide', '--replace']);
    await run(project, ['localise', 'guide/small-guide', '--drop']);
    expect(branchFiles(project)['.dropped/content/guides/small-guide.mdx']).toBe(mine);
    expect(Object.keys(branchFiles(project))).toContain('.dropped/content/guides/small-guide.mdx.2');
  });

  test('what is gone from the kit, or was never in it, can’t be kept or brought in', async () => {
    const project = await begun();
    changeKit(project, 'branch/kit.lock.json', /small-guide/g, 'gone-guide');
    writeFiles(project, {
      'branch/content/guides/gone-guide.mdx':
        branchFiles(project)['content/guides/small-guide.mdx']?.replace('G01', 'G77') ?? '',
    });
    expect((await run(project, ['localise', 'guide/gone-guide', '--sync'])).complained).toContain(
      'The kit no longer has the text',
    );
  });
});

test.each([
  [['localise'], 2, 'Say which text'],
  [['localise', 'gide/small-guide'], 2, 'There is no kind “gide”. Did you mean “guide”?'],
  [['localise', 'guide/smal-guide'], 1, 'Did you mean “small-guide”?'],
  [['localise', 'guide/small-guide.fr'], 1, 'in the language “fr”'],
  [['localise', 'guide/small-guide#typical-rent'], 1, 'It has none.'],
  [['localise', 'slot/typical-rnt'], 1, 'Did you mean “typical-rent”?'],
  [['localise', 'guide/../../etc/passwd'], 2, 'Say which text'],
  [['localise', 'guide/small-guide', '--keep'], 1, 'You have changed nothing there.'],
  [['localise', 'guide/small-guide', '--keep', '--drop'], 2, '--keep and --drop don’t go together.'],
  [
    ['localise', 'slot/typical-rent', '--value', '1', '--source', 'x', '--date', 'today'],
    2,
    'takes a day written like 2026-11-22',
  ],
])('%j is refused in plain words', async (words, code, message) => {
  const project = branchProject();
  const before = branchFiles(project);
  const result = await run(project, words);
  expect([result.code, result.complained]).toEqual([code, expect.stringContaining(message)]);
  expect(branchFiles(project)).toEqual(before);
});

test('nothing is written through a link', async () => {
  const project = branchProject();
  mkdirSync(join(project, 'elsewhere'));
  symlinkSync(join(project, 'elsewhere'), join(project, 'branch/.base'));
  const result = await run(project, ['localise', 'guide/small-guide', '--replace']);
  expect([result.code, result.complained]).toEqual([
    1,
    expect.stringContaining('is a link to somewhere else, and nothing is written through a link'),
  ]);
  expect(branchFiles(project, 'elsewhere')).toEqual({});
  expect(Object.keys(branchFiles(project))).toEqual(['branch.yaml']);
});

test.each([
  [['localise', 'guide/small-guide']],
  [['localise', 'guide/small-guide', '--replace']],
  [['localise', 'slot/typical-rent', '--value', '1', '--source', 'x']],
])('%j with --dry-run names what the real run writes, and writes nothing', async (words) => {
  const project = branchProject();
  const before = branchFiles(project);
  const dry: { writes: { path: string }[] } = JSON.parse((await run(project, [...words, '--dry-run', '--json'])).said);
  expect(branchFiles(project)).toEqual(before);
  await run(project, words);
  const written = Object.keys(branchFiles(project)).filter((path) => before[path] === undefined);
  expect(dry.writes.map(({ path }) => path).toSorted()).toEqual(written.map((path) => `branch/${path}`).toSorted());
});
