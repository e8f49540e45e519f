import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainDiskError } from '../../../src/edge/plain.ts';
import { temporaryFolder, writeFiles } from '../../temporary.ts';

/** Runs a swap as a user who isn't root: root may do anything, so for root the child becomes nobody. */
function swapAsPlainUser(folder: string): { code: number | null; said: string } {
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const run = spawnSync(process.execPath, [join(import.meta.dirname, 'swap-once.ts'), folder], {
    encoding: 'utf8',
    cwd: folder,
    ...nobody,
  });
  return { code: run.status, said: run.stderr + run.stdout };
}

describe.skipIf(process.platform === 'win32')('where this user may not write or read', () => {
  test('a target in a folder of somebody else: one sentence, nothing changed', () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'site/index.html': 'new', 'out/dist/index.html': 'old', 'out/dist/.hedge-site': '' });
    mkdirSync(join(folder, '.hedge'));
    chmodSync(join(folder, '.hedge'), 0o777);
    chmodSync(join(folder, 'out'), 0o555);
    const { code, said } = swapAsPlainUser(folder);
    expect(said).toBe(
      `Can’t write ${folder}/out/dist: this user isn’t allowed to. Change the folder’s owner or permissions, or work on a copy of your own.\n`,
    );
    expect(code).toBe(1);
    expect(readFileSync(join(folder, 'out/dist/index.html'), 'utf8')).toBe('old');
    expect(readdirSync(join(folder, '.hedge'))).toEqual([]);
  });

  test('a finished site that can’t be moved: nothing half-written stays', () => {
    const folder = temporaryFolder();
    writeFiles(folder, { 'site/index.html': 'new', 'out/dist/index.html': 'old', 'out/dist/.hedge-site': '' });
    for (const path of ['.hedge', 'out', 'out/dist']) {
      mkdirSync(join(folder, path), { recursive: true });
      chmodSync(join(folder, path), 0o777);
    }
    // What holds the finished site can’t be changed.
    chmodSync(folder, 0o555);
    const { code, said } = swapAsPlainUser(folder);
    expect(said).toMatch(/^Can’t write .*out\/dist: this user isn’t allowed to/);
    expect(code).toBe(1);
    expect(readdirSync(join(folder, 'out'))).toEqual(['dist']);
    expect(readFileSync(join(folder, 'out/dist/index.html'), 'utf8')).toBe('old');
    expect(readFileSync(join(folder, 'site/index.html'), 'utf8')).toBe('new');
    expect(readdirSync(join(folder, '.hedge'))).toEqual([]);
  });
});

describe('what the disk says, as a sentence', () => {
  test.each([
    ['ENOSPC', 'Can’t write dist: the disk is full. Free some space and run it again.'],
    ['EROFS', 'Can’t write dist: that disk can only be read. Work on a copy on another disk.'],
    ['EBUSY', 'Can’t write dist: another program has it open. Close that program and run it again.'],
    ['EWEIRD', 'Can’t write dist: something odd.'],
  ])('%s', (code, sentence) => {
    expect(plainDiskError(Object.assign(new Error('something odd'), { code }), 'write', 'dist').message).toBe(sentence);
  });
});
