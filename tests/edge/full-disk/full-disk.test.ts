import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { openMadeStore } from '../../../src/edge/made.ts';
import { writeOwn } from '../../../src/edge/own-folder.ts';
import { diskTrouble } from '../../../src/edge/plain.ts';
import { swapIn } from '../../../src/edge/swap.ts';
import { takeLock } from '../../../src/upgrade/lock.mjs';
import { changeDisk, smallDisk, smallDisks, untried } from '../../small-disk.ts';
import { temporaryFolder, writeFiles } from '../../temporary.ts';

const FULL = 'the disk is full. Free some space and run it again.';
const NO_MORE_FILES =
  'that disk can’t hold more files, though it has space. Delete files there that you don’t need and run it again.';
const READ_ONLY = 'that disk can only be read. Work on a copy on another disk.';

/** A site with many folders, larger than the disk that it goes to. */
function bigSite(folder: string): string {
  writeFiles(
    folder,
    Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`site/${n}/index.html`, 'new'.repeat(4000)])),
  );
  return join(folder, 'site');
}

describe.skipIf(!smallDisks.can)(`a disk that takes no more${untried}`, () => {
  test.each([
    ['no space', 'size=400k', FULL],
    ['no place for another file', 'size=9m,nr_inodes=30', NO_MORE_FILES],
    // The whole program was ended here once, by Node’s own way to copy a folder.
    ['no place for another folder', 'size=9m,nr_inodes=31', NO_MORE_FILES],
  ])('%s where a site goes: the old one stays, and nothing half-written beside it', (_, options, why) => {
    const folder = temporaryFolder();
    const site = bigSite(folder);
    const disk = join(folder, 'disk');
    smallDisk(disk, options);
    writeFiles(disk, { 'dist/index.html': 'old', 'dist/.hedge-site': '' });
    const journal = join(folder, '.hedge/swap.json');
    expect(() => swapIn(site, join(disk, 'dist'), journal)).toThrow(`Can’t write ${disk}/dist: ${why}`);
    expect(readdirSync(disk)).toEqual(['dist']);
    expect(readFileSync(join(disk, 'dist/index.html'), 'utf8')).toBe('old');
    expect(existsSync(journal)).toBe(false);
    // With room for it, the same goes through.
    changeDisk(disk, 'size=20m,nr_inodes=1000');
    swapIn(site, join(disk, 'dist'), journal);
    expect(readdirSync(join(disk, 'dist'))).toHaveLength(61);
  });

  test('a disk that can only be read where a site goes: the old one stays, and it is told what to do', () => {
    const folder = temporaryFolder();
    const disk = join(folder, 'disk');
    smallDisk(disk, 'size=9m');
    writeFiles(disk, { 'dist/index.html': 'old', 'dist/.hedge-site': '' });
    changeDisk(disk, 'ro');
    const journal = join(folder, '.hedge/swap.json');
    expect(() => swapIn(bigSite(folder), join(disk, 'dist'), journal)).toThrow(
      `Can’t write ${disk}/dist: ${READ_ONLY}`,
    );
    expect(readFileSync(join(disk, 'dist/index.html'), 'utf8')).toBe('old');
    expect(existsSync(journal)).toBe(false);
  });

  test('no space, or a disk that can only be read, where the lock goes: no lock is left behind', () => {
    const folder = join(temporaryFolder(), 'disk');
    smallDisk(folder, 'size=64k');
    mkdirSync(join(folder, '.hedge'));
    fill(folder);
    const lock = join(folder, '.hedge/lock');
    expect(() => takeLock(lock)).toThrow(`Can’t write ${lock}: ${FULL}`);
    expect(readdirSync(join(folder, '.hedge'))).toEqual([]);
    changeDisk(folder, 'ro');
    expect(() => takeLock(lock)).toThrow(`Can’t write ${lock}: ${READ_ONLY}`);
  });

  test('no space where a branch’s own words stand: the old words stay, whole', () => {
    const folder = join(temporaryFolder(), 'disk');
    smallDisk(folder, 'size=64k');
    writeFiles(folder, { 'local.yaml': 'ours: 1\n' });
    fill(folder);
    const write = { path: 'local.yaml', text: 'ours: 2\n'.repeat(2000) };
    expect(() => writeOwn(folder, 'aside', [write])).toThrow(FULL);
    expect(readFileSync(join(folder, 'local.yaml'), 'utf8')).toBe('ours: 1\n');
    expect(readdirSync(folder)).toEqual(['fill', 'local.yaml']);
  });

  test('no space where made files are kept: none is taken for whole that isn’t', () => {
    const folder = join(temporaryFolder(), 'disk');
    smallDisk(folder, 'size=64k');
    const store = openMadeStore(folder, Date.now());
    const made = { bytes: new Uint8Array(200_000), pages: 2 };
    expect(() => store.keep('abc', 'pdf', made)).toThrow(FULL);
    expect(openMadeStore(folder, Date.now()).find('abc', 'pdf')).toBe(undefined);
    store.tidy();
    expect(readdirSync(folder)).toEqual([]);
  });
});

/** Leaves no room on a disk. */
function fill(folder: string): void {
  expect(() => writeFileSync(join(folder, 'fill'), new Uint8Array(1_000_000))).toThrow('ENOSPC');
}

test('whatever wrote when the disk was full, what is said is one sentence, and nothing of a fault of the kit’s', async () => {
  const said: string[] = [];
  const say = (): never => {
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  };
  const root = temporaryFolder();
  expect(await main(['check'], { root, env: {}, say, complain: (line) => said.push(line) })).toBe(1);
  expect(said.at(-1)).toBe(`Can’t write ${root}: ${FULL}`);
  expect(said.join('\n')).not.toContain('fault');
});

describe('an error from inside another program', () => {
  const bundler = new Error(
    'Something went wrong inside rolldown.\nFailed to write file in /kit/.hedge/a.js\n\nCaused by:\n    No space left on device (os error 28)\n\nStack backtrace:\n   0: <unknown>',
  );
  test.each([
    ['the bundler’s own words', bundler, `Can’t write /kit/.hedge/a.js: ${FULL}`],
    ['one within another', new Error('It could not be made.', { cause: bundler }), FULL],
    [
      'one that names no file',
      Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }),
      `Can’t write /kit: ${FULL}`,
    ],
    [
      'too many files',
      Object.assign(new Error('x'), { code: 'EMFILE', path: '/kit/b' }),
      'Can’t use /kit/b: too many files are open.',
    ],
  ])('%s is one sentence', (_, error, sentence) => {
    const said = diskTrouble(error, '/kit')?.message;
    expect(said).toContain(sentence);
    expect(said).not.toMatch(/backtrace|\n/);
  });

  test('a fault of ours isn’t called the disk’s', () => {
    expect(diskTrouble(new TypeError('x is not a function'), '/kit')).toBe(undefined);
    expect(diskTrouble(Object.assign(new Error('no such file'), { code: 'ENOENT' }), '/kit')).toBe(undefined);
  });
});
