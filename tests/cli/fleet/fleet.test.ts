import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shardOf } from '../../../src/cli/shard.ts';
import { listBranches } from '../../../src/edge/branches.ts';
import { temporaryFolder, writeFiles } from '../../temporary.ts';
import { branchProject } from '../branch-project.ts';
import { run } from '../run-here.ts';

describe('a shard', () => {
  test('whatever they are, all shards together hold each branch once, and are of a size', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(), { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (all, of) => {
        const shards = Array.from({ length: of }, (_, part) => shardOf(all, `${part + 1}/${of}`));
        expect(shards.flat().toSorted()).toEqual(all.toSorted());
        const sizes = shards.map((shard) => shard.length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });
  test.each(['0/3', '4/3', '1', '1/0', 'a/b', '1/3/5', '-1/3'])('“%s” is none', (asked) =>
    expect(() => shardOf([1], asked)).toThrow('such as 3/13'),
  );
});

describe('the branches of a fleet', () => {
  test('are the folders of branches/, by name', () => {
    const root = temporaryFolder();
    expect(listBranches(root)).toEqual({ ids: [], odd: [] });
    writeFiles(root, {
      'branches/york/branch.yaml': '',
      'branches/leeds/branch.yaml': '',
      'branches/README.md': '',
      'branches/.DS_Store': '',
    });
    expect(listBranches(root)).toEqual({ ids: ['leeds', 'york'], odd: [] });
  });
  test.each<[string, (root: string) => void]>([
    ['a link', (root) => symlinkSync('/etc', join(root, 'branches/etc'))],
    ['a file', (root) => writeFiles(root, { 'branches/notes.txt': '' })],
    ['a name that is no address', (root) => mkdirSync(join(root, 'branches/New York'))],
    ['a name in capitals', (root) => mkdirSync(join(root, 'branches/Leeds'))],
  ])('%s among them is told of, and is none', (_, put) => {
    const root = temporaryFolder();
    writeFiles(root, { 'branches/leeds/branch.yaml': '' });
    put(root);
    expect(listBranches(root)).toEqual({ ids: ['leeds'], odd: [expect.stringMatching(/^branches\//)] });
  });
});

test.each([
  [['build', '--shard', '1/2'], 2, '--shard goes with --all.'],
  [['build', '--all', '--branch', 'branch'], 2, 'don’t go together'],
  [['build', '--all'], 1, 'There are no branches in branches/ yet.'],
])('%j', async (words, code, message) => {
  const result = await run(branchProject(), words);
  expect([result.code, result.complained]).toEqual([code, expect.stringContaining(message)]);
});

test('a branch that isn’t there is asked after', async () => {
  const result = await run(branchProject({ 'branches/leeds/branch.yaml': 'name: Leeds\n' }), [
    'build',
    '--all',
    '--only',
    'leds',
  ]);
  expect([result.code, result.complained]).toEqual([2, expect.stringContaining('Did you mean “leeds”?')]);
});
