import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder, writeFiles } from '../../temporary.ts';
import { git } from '../../upgrade/releases.ts';
import { run } from '../run-here.ts';
import { kitProject } from './kit-project.ts';

const made = (folder: string, name: string): Buffer => readFileSync(join(folder, '.hedge/release', name));

test('an archive, the list of its files, and the sums of both: the same bytes from the same commit elsewhere', async () => {
  const folder = kitProject();
  const { code, said, complained } = await run(folder, ['release']);
  expect([code, complained]).toEqual([0, '']);
  expect(said.split('\n')[0]?.replace(/\d+ files/, 'N files')).toBe(
    'Made hedge-school-1.2.0.tar.gz, kit.files.json, hedge-school-1.2.0.cdx.json, SHA256SUMS in .hedge/release: version 1.2.0, N files.',
  );
  expect(spawnSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: join(folder, '.hedge/release') }).status).toBe(0);

  const list = JSON.parse(made(folder, 'kit.files.json').toString());
  const tracked = git(folder, 'ls-files').split('\n');
  expect(list.version).toBe('1.2.0');
  expect(list.files.map(({ path }: { path: string }) => path)).toEqual(tracked.toSorted());
  const packed = spawnSync('tar', ['tzf', join(folder, '.hedge/release/hedge-school-1.2.0.tar.gz')], {
    encoding: 'utf8',
  });
  const names = packed.stdout.split('\n').filter((name) => name !== '' && !name.endsWith('/'));
  expect(names.toSorted()).toEqual(
    [...tracked, 'kit.files.json'].map((path) => `hedge-school-1.2.0/${path}`).toSorted(),
  );

  const other = join(temporaryFolder(), 'elsewhere');
  git(folder, 'clone', '--quiet', '.', other);
  await run(other, ['release']);
  for (const name of ['hedge-school-1.2.0.tar.gz', 'kit.files.json', 'hedge-school-1.2.0.cdx.json', 'SHA256SUMS'])
    expect(made(other, name).equals(made(folder, name))).toBe(true);
});

test('what git is told on this computer changes nothing in it, and what its own attributes leave out stops it', async () => {
  const folder = kitProject();
  await run(folder, ['release']);
  const before = made(folder, 'hedge-school-1.2.0.tar.gz');
  const attributes = join(temporaryFolder(), 'attributes');
  writeFileSync(attributes, '*.md export-ignore\n');
  git(folder, 'config', 'core.autocrlf', 'true');
  git(folder, 'config', 'core.attributesFile', attributes);
  expect(await run(folder, ['release'])).toMatchObject({ code: 0, complained: '' });
  expect(made(folder, 'hedge-school-1.2.0.tar.gz').equals(before)).toBe(true);
  writeFiles(folder, { '.git/info/attributes': '*.md export-ignore\n' });
  const { code, complained } = await run(folder, ['release']);
  expect(code).toBe(1);
  expect(complained).toMatch(
    /^git leaves \d+ files of this commit out of the release, such as \S+\.md\. Look for “export-ignore”/,
  );
});

test('a dry run makes nothing, and --json is for programs', async () => {
  const folder = kitProject();
  const { code, said } = await run(folder, ['release', '--dry-run', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(said)).toMatchObject({ dryRun: true, version: '1.2.0', folder: join('.hedge', 'release') });
  expect(existsSync(join(folder, '.hedge/release'))).toBe(false);
});

test.each([
  [
    'what isn’t committed',
    {},
    (folder: string) => writeFiles(folder, { 'new.txt': 'x' }),
    'Commit this first, or take it back:\n?? new.txt',
  ],
  [
    'a changelog that says nothing of it',
    { 'CHANGELOG.md': '## 1.1.0, 1 May\n' },
    () => undefined,
    'CHANGELOG.md has no heading “## 1.2.0”.',
  ],
  [
    'a changelog that isn’t dated',
    { 'CHANGELOG.md': '## 1.2.0, not yet released\n' },
    () => undefined,
    'CHANGELOG.md still says of 1.2.0 “not yet released”.',
  ],
  [
    'a version that is none',
    { 'package.json': '{ "version": "next" }' },
    () => undefined,
    'package.json has no version such as 1.2.0.',
  ],
  [
    'a branch in it',
    { 'branch/branch.yaml': 'name: Ours\nnation: Wales\n' },
    () => undefined,
    'This repository holds a branch.',
  ],
  [
    'texts with an error',
    { 'src/content/modules/bad.mdx': '---\ntitle: Bad\n---\n' },
    () => undefined,
    'The texts aren’t ready: ',
  ],
])('refuses %s', async (_, files, then, sentence) => {
  const folder = kitProject(files);
  then(folder);
  const { code, said, complained } = await run(folder, ['release']);
  expect([code, said]).toEqual([1, '']);
  expect(complained).toContain(sentence);
});
