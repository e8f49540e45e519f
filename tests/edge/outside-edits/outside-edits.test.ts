import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../../src/edge/fingerprint.ts';
import { outsideEdits } from '../../../src/edge/outside-edits.ts';
import { temporaryFolder, writeFiles } from '../../temporary.ts';
import { git } from '../../upgrade/releases.ts';

const list = (files: { path: string; sha256: string }[]): Record<string, string> => ({
  'kit.files.json': JSON.stringify({ version: '1.0.0', files: files.map((file) => ({ mode: '644', ...file })) }),
});

test('files of the kit that were changed or taken away are told of; others aren’t', () => {
  const root = temporaryFolder();
  const same = fingerprint('A');
  writeFiles(root, {
    'src/a.ts': 'A',
    'src/b.ts': 'changed',
    'mine.txt': 'mine',
    ...list(['src/a.ts', 'src/b.ts', 'src/c.ts'].map((path) => ({ path, sha256: same }))),
  });
  expect(outsideEdits(root, undefined).map(({ file, level, rule }) => [file, level, rule])).toEqual([
    ['src/b.ts', 'warning', 'outside-edits'],
    ['src/c.ts', 'warning', 'outside-edits'],
  ]);
});

test('without a list, or with a broken one, nothing is said', () => {
  const root = temporaryFolder();
  expect(outsideEdits(root, undefined)).toEqual([]);
  writeFiles(root, { 'kit.files.json': '{ "files": [1, {"path": 2}]' });
  expect(outsideEdits(root, undefined)).toEqual([]);
});

test('nothing outside the project is looked at', () => {
  const root = temporaryFolder();
  writeFiles(
    root,
    list(['../outside', '/etc/passwd', 'a/../../b', 'c\\d'].map((path) => ({ path, sha256: fingerprint('') }))),
  );
  expect(outsideEdits(root, undefined)).toEqual([]);
});

describe('in a fork, which has no list', () => {
  const KIT = { 'src/a.ts': 'A', 'src/b.ts': 'B', 'docs/ŵ “x”.md': 'C', 'package.json': '{}' };
  const commit = (root: string, files: Record<string, string>): void => {
    writeFiles(root, files);
    git(root, 'add', '--all');
    git(root, 'commit', '--quiet', '-m', 'x');
  };
  const fork = (): { kit: string; root: string } => {
    const folder = temporaryFolder();
    const [kit, root] = [join(folder, 'kit'), join(folder, 'fork')];
    mkdirSync(kit);
    git(kit, 'init', '--quiet', '--initial-branch=main');
    commit(kit, KIT);
    git(folder, 'clone', '--quiet', 'kit', 'fork');
    return { kit, root };
  };
  const said = (root: string, branch = 'branch'): string[] =>
    outsideEdits(root, join(root, branch)).map(
      ({ file, message }) => `${file}: ${/was changed|is gone/.exec(message)?.[0]}`,
    );

  test.each(['branch', 'branches/leeds'])(
    'edits beside %s are told of, whether they were committed or not',
    (branch) => {
      const { root } = fork();
      expect(said(root, branch)).toEqual([]);
      writeFiles(root, { [`${branch}/branch.yaml`]: 'name: Ours', 'ours.txt': 'Ours' });
      expect(said(root, branch)).toEqual([]);
      commit(root, { [`${branch}/local.yaml`]: '' });
      writeFiles(root, { 'src/a.ts': 'hacked' });
      expect(said(root, branch)).toEqual(['src/a.ts: was changed']);
      commit(root, { 'docs/ŵ “x”.md': 'hacked', [`${branch}/local.yaml`]: '[]' });
      rmSync(join(root, 'src/b.ts'));
      const all = ['docs/ŵ “x”.md: was changed', 'src/a.ts: was changed', 'src/b.ts: is gone'];
      expect(said(root, branch)).toEqual(all);
      commit(root, {});
      expect(said(root, branch)).toEqual(all);
      // A folder of somebody's tests, or the kit's own authors at work.
      expect(said(root, 'tests/fixtures/branches/leeds')).toEqual([]);
      expect(outsideEdits(root, undefined)).toEqual([]);
    },
  );

  test('at odds with the whole kit, ten files are named and the rest counted', () => {
    const { kit } = fork();
    commit(kit, Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`src/n${index + 10}.ts`, 'N'])));
    writeFiles(kit, { 'branch/branch.yaml': 'name: Ours' });
    for (let index = 10; index < 40; index += 1) writeFiles(kit, { [`src/n${index}.ts`]: 'hacked' });
    const issues = outsideEdits(kit, join(kit, 'branch'));
    expect(issues).toHaveLength(11);
    expect(issues.at(-1)?.message).toMatch(/So it is with 19 more\.$/);
  });

  test('what a merge of the kit brings is nobody’s edit', () => {
    const { kit, root } = fork();
    commit(root, { 'branch/branch.yaml': 'name: Ours', 'src/b.ts': 'hacked' });
    commit(kit, { 'src/a.ts': 'A2', 'src/new.ts': 'N' });
    git(root, 'fetch', '--quiet', 'origin');
    git(root, 'merge', '--quiet', '--no-edit', 'origin/main');
    expect(said(root)).toEqual(['src/b.ts: was changed']);
    // A volunteer's own branch, merged, is no commit of the kit's.
    git(root, 'checkout', '--quiet', '-b', 'idea');
    commit(root, { 'src/new.ts': 'hacked too' });
    git(root, 'checkout', '--quiet', 'main');
    git(root, 'merge', '--quiet', '--no-ff', '--no-edit', 'idea');
    expect(said(root)).toEqual(['src/b.ts: was changed', 'src/new.ts: was changed']);
  });

  test('that was upgraded, and then brought up to date by a merge, what either knows is nobody’s edit', () => {
    const { kit, root } = fork();
    const listed = { ...KIT, 'src/a.ts': 'A1', 'src/only-in-the-release.ts': 'O' };
    commit(root, {
      'branch/branch.yaml': 'name: Ours',
      ...listed,
      ...list(Object.entries(listed).map(([path, text]) => ({ path, sha256: fingerprint(text) }))),
    });
    expect(said(root)).toEqual([]);
    writeFiles(root, { 'src/only-in-the-release.ts': 'hacked', 'src/b.ts': 'hacked' });
    expect(said(root)).toEqual(['src/b.ts: was changed', 'src/only-in-the-release.ts: was changed']);
    git(root, 'checkout', '--quiet', 'src');
    commit(kit, { 'src/b.ts': 'B2' });
    git(root, 'fetch', '--quiet', 'origin');
    git(root, 'merge', '--quiet', '--no-edit', 'origin/main');
    expect(said(root)).toEqual([]);
  });

  test('of which only the last commit is here, or in a folder of a larger repository, nothing is said', () => {
    const { root } = fork();
    commit(root, { 'branch/branch.yaml': 'name: Ours', 'src/a.ts': 'hacked' });
    const folder = temporaryFolder();
    git(folder, 'clone', '--quiet', '--depth=1', `file://${root}`, 'shallow');
    expect(said(join(folder, 'shallow'))).toEqual([]);
    const larger = temporaryFolder();
    git(larger, 'init', '--quiet');
    commit(larger, { 'kit/src/a.ts': 'A', 'kit/branch/branch.yaml': 'name: Ours' });
    writeFiles(larger, { 'kit/src/a.ts': 'hacked' });
    expect(said(join(larger, 'kit'))).toEqual([]);
  });
});
