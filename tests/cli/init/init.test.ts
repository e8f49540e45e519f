import { describe, expect, test } from 'vitest';
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
      .replace('logo: {', '# logo: {');
    writeFileSync(`${project}/branches/leeds/branch.yaml`, on);
    const { issues }: { issues: { file: string; level: string; message: string }[] } = JSON.parse(
      (await run(project, ['check', '--json', '--branch', 'branches/leeds'])).said,
    );
    expect(issues.filter(({ file, level }) => file.endsWith('branch.yaml') && level === 'error')).toEqual([]);
    expect(on).toContain('\ncolours: {');
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
    expect(await init(project, ANSWERS, '../outside')).toMatchObject({ code: 2 });
    expect(branchFiles(project)).toEqual(before);
  });
});
