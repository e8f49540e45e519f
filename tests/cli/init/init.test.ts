import { readdirSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { askAt } from '../../../src/cli/ask.ts';
import { main } from '../../../src/cli/main.ts';
import type { World } from '../../../src/cli/verb.ts';
import { branchFiles, branchProject } from '../branch-project.ts';
import { run } from '../run-here.ts';

const ANSWERS = [
  '--name',
  'Hedge School: “Leeds”',
  '--place',
  'Leeds',
  '--nation',
  'England',
  '--role',
  'the access lead',
  '--email',
  'access@leeds.example',
  '--languages',
  'en,ur',
];
const init = (project: string, words: readonly string[], folder = 'branches/leeds') =>
  run(project, ['init', '--no-build', '--branch', folder, ...words]);

describe('hedge init', () => {
  test('makes a whole branch from six answers, which has no errors and no imprint yet', async () => {
    const project = branchProject();
    expect(await init(project, ANSWERS)).toMatchObject({ code: 0, complained: '' });
    const files = branchFiles(project, 'branches/leeds');
    expect(Object.keys(files)).toEqual([
      'README.md',
      'branch.yaml',
      'events.yaml',
      'local.yaml',
      'pages/who-we-are.mdx',
      'security.txt',
    ]);
    expect(files['branch.yaml']).toContain('name: "Hedge School: “Leeds”"\n');
    expect(files['branch.yaml']).toContain('  - { tag: ur, name: "اردو", dir: rtl }\n');
    expect(files['branch.yaml']).toMatch(/^imprint: not-yet$/m);
    expect(files['security.txt']).toContain('Expires: 2027-11-22T00:00:00Z');
    const { issues }: { issues: { file: string; level: string }[] } = JSON.parse(
      (await run(project, ['check', '--json', '--branch', 'branches/leeds'])).said,
    );
    expect(issues.filter(({ file, level }) => file.startsWith('branches/') && level !== 'note')).toEqual([]);
  });

  test('does with a name alone: what nobody knows yet is a comment', async () => {
    const project = branchProject();
    expect(await init(project, ['--name', 'Leeds'])).toMatchObject({ code: 0 });
    const files = branchFiles(project, 'branches/leeds');
    expect(files['branch.yaml']).toMatch(/^# contact:\n# {3}role: …\n/m);
    expect(files['security.txt']).toBeUndefined();
    expect((await run(project, ['check', '--branch', 'branches/leeds'])).code).toBe(0);
  });

  test('every line that is switched off can be switched on', async () => {
    const project = branchProject();
    await init(project, ANSWERS);
    const { 'branch.yaml': text = '' } = branchFiles(project, 'branches/leeds');
    const { writeFileSync } = await import('node:fs');
    const on = text
      .replace(/^imprint: not-yet\n/m, '')
      .replace(/^# (?=[a-z]+:|  )/gm, '')
      .replace('logo: {', '# logo: {')
      // Its brackets are to be filled in, and are no imprint to print.
      .replace('(name of your branch), (office or PO Box)', 'Leeds branch, PO Box 1');
    writeFileSync(`${project}/branches/leeds/branch.yaml`, on);
    const { issues }: { issues: { file: string; level: string; message: string }[] } = JSON.parse(
      (await run(project, ['check', '--json', '--branch', 'branches/leeds'])).said,
    );
    expect(issues.filter(({ file, level }) => file.endsWith('branch.yaml') && level === 'error')).toEqual([]);
    expect(on).toContain('\ncolours: {');
  });

  test('takes a nation’s name however it is typed', async () => {
    const project = branchProject();
    expect(await init(project, ['--name', 'X', '--nation', 'northern ireland'])).toMatchObject({ code: 0 });
    expect(branchFiles(project, 'branches/leeds')['branch.yaml']).toContain('nation: "Northern Ireland"');
  });

  test('at a terminal asks again where an answer won’t do, and keeps the others', async () => {
    const project = branchProject();
    const said = [
      '',
      'Leeds',
      'Leeds',
      'Wessex',
      'england',
      'the access lead',
      'nobody',
      'access@leeds.example',
      'tlh',
      'en',
    ];
    const asked: string[] = [];
    const complained: string[] = [];
    const world: World = {
      root: project,
      env: { SOURCE_DATE_EPOCH: '1795305600' },
      say: () => undefined,
      complain: (line) => complained.push(line),
      ask: (question) => {
        asked.push(question);
        return Promise.resolve(said.shift() ?? '');
      },
    };
    expect(await main(['init', '--no-build', '--branch', 'branches/leeds'], world)).toBe(0);
    expect(asked.filter((question) => question.startsWith('Which nation'))).toHaveLength(2);
    expect(said).toEqual([]);
    expect(complained).toHaveLength(4);
    const { 'branch.yaml': yaml } = branchFiles(project, 'branches/leeds');
    for (const line of ['name: "Leeds"', 'nation: "England"', 'email: "access@leeds.example"', 'tag: en'])
      expect(yaml).toContain(line);
  });

  test('lines typed ahead of the questions are their answers', async () => {
    const project = branchProject();
    const [keyboard, screen] = [new PassThrough(), new PassThrough()];
    let shown = '';
    screen.on('data', (part) => (shown += String(part)));
    const complained: string[] = [];
    const world: World = {
      root: project,
      env: { SOURCE_DATE_EPOCH: '1795305600' },
      say: () => undefined,
      complain: (line) => complained.push(line),
      ask: askAt(keyboard, screen),
    };
    keyboard.write('Leeds\nLeeds\nengland\nthe access lead\naccess@leeds.example\ncy,en\n');
    expect(await main(['init', '--no-build', '--branch', 'branches/leeds'], world)).toBe(0);
    const { 'branch.yaml': yaml } = branchFiles(project, 'branches/leeds');
    for (const line of ['name: "Leeds"', 'nation: "England"', 'email: "access@leeds.example"', 'tag: cy'])
      expect(yaml).toContain(line);
    expect(shown).toContain('> the access lead\nWhich e-mail address');

    // The rest may come later; where nothing more comes, nothing is made.
    keyboard.end('Hull\nHull\n');
    expect(await main(['init', '--no-build', '--branch', 'branches/hull'], world)).toBe(1);
    expect(complained).toEqual([expect.stringContaining('Nothing more was typed')]);
    expect(branchFiles(project, 'branches/hull')).toEqual({});
  });

  test('--dry-run shows branch.yaml and writes nothing', async () => {
    const project = branchProject();
    const { code, said } = await init(project, [...ANSWERS, '--dry-run']);
    expect([code, said]).toEqual([0, expect.stringContaining('place: "Leeds"')]);
    expect(branchFiles(project, 'branches/leeds')).toEqual({});
  });

  test.each([
    [[], 2, 'Say what the site is called'],
    [['--name', 'X', '--nation', 'Wessex'], 2, 'can’t be “Wessex”'],
    [['--name', 'X', '--role', 'lead', '--email', 'nobody'], 2, 'is not an e-mail address'],
    [['--name', 'X', '--email', 'a@example.org'], 2, '“role” in “contact” is missing'],
    [['--name', 'X', '--languages', 'tlh'], 2, 'I don’t know the name of the language “tlh”'],
  ])('%j is refused in plain words', async (words, code, message) => {
    const project = branchProject();
    const result = await init(project, words);
    expect([result.code, result.complained]).toEqual([code, expect.stringContaining(message)]);
    expect(branchFiles(project, 'branches/leeds')).toEqual({});
  });

  test('never writes over a folder that is there, nor outside the project', async () => {
    const project = branchProject();
    const before = branchFiles(project);
    expect(await init(project, ANSWERS, 'branch')).toMatchObject({
      code: 1,
      complained: expect.stringContaining('branch is there already'),
    });
    for (const elsewhere of [
      '../outside',
      '.',
      'src/ours',
      'node_modules/ours',
      '.hedge/ours',
      'dist/ours',
      'branch/ours',
      'branches',
      'branches/a/b',
      'branches/Leeds',
    ])
      expect([elsewhere, await init(project, ANSWERS, elsewhere)]).toEqual([
        elsewhere,
        {
          code: 2,
          said: '',
          complained: expect.stringContaining('A branch’s folder is branch, or in a fleet branches/NAME'),
        },
      ]);
    expect(readdirSync(project).toSorted()).toEqual(['branch', 'curricula', 'src', 'templates']);
    expect(branchFiles(project)).toEqual(before);
  });
});
