import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { changeDisk, smallDisk, smallDisks, untried } from '../small-disk.ts';
import { cleanEnv, copyProject, hedge, siteFingerprints } from './project.ts';

const full = inject('full');
const isRoot = process.getuid?.() === 0;

/** One project for all: its caches make later builds quick, and each case must leave it as it found it. */
let folder = '';
let old: Record<string, string> = {};
const kept = (): string => `${folder}/.hedge-kept`;

beforeAll(() => {
  if (!full) return;
  folder = copyProject(afterAll);
  cpSync(fileURLToPath(new URL('../../templates/new', import.meta.url)), join(folder, 'templates/new'), {
    recursive: true,
  });
  // Somebody else may look into it.
  chmodSync(folder, 0o755);
  const { code, said } = hedge(folder, ['build']);
  if (code !== 0) throw new Error(said);
  old = siteFingerprints(join(folder, 'dist'));
}, 600_000);

/** Runs a verb, sees that it stops with one sentence, and gives that. */
function stopped(words: readonly string[], how: { limit?: string; nobody?: boolean } = {}): string {
  const command = [process.execPath, join(folder, 'hedge.mjs'), ...words];
  const script = `${how.limit === undefined ? '' : `ulimit ${how.limit}; `}exec "$@"`;
  const nobody = how.nobody === true ? { uid: 65534, gid: 65534 } : {};
  const run = spawnSync('sh', ['-c', script, 'sh', ...command], {
    cwd: folder,
    encoding: 'utf8',
    env: cleanEnv(),
    ...nobody,
  });
  expect(run.status, run.stdout + run.stderr).toBe(1);
  expect(run.stderr.trim().split('\n'), run.stderr).toHaveLength(1);
  expect(run.stderr).toMatch(/^Can’t \w+(?: \w+)? \S+: [^\n]+\.\n$/);
  expect(run.stderr).not.toMatch(/fault in Hedge School|\bE[A-Z]{4,}\b|\n {4}at /);
  return run.stderr;
}

/** The site is as it was, and the next build, with nothing in its way, makes the same. */
function goesOn(): void {
  expect(siteFingerprints(join(folder, 'dist'))).toEqual(old);
  expect(readdirSync(folder).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
  expect(hedge(folder, ['build'])).toMatchObject({ code: 0 });
  expect(siteFingerprints(join(folder, 'dist'))).toEqual(old);
}

const UNTOUCHED = ' What stood in dist before is untouched.\n';

describe.skipIf(!full || !smallDisks.can)(`a build on a disk that takes no more${untried}`, () => {
  // Each size stops it somewhere else: at the PDFs, at the bundling, at the pages, at the search, at the lock.
  test.each([
    ['300 KB', 'size=300k'],
    ['2.5 MB', 'size=2500k'],
    ['4.5 MB', 'size=4500k'],
    ['3 files', 'size=50m,nr_inodes=3'],
    ['20 files', 'size=50m,nr_inodes=20'],
    ['120 files', 'size=50m,nr_inodes=120'],
    ['250 files', 'size=50m,nr_inodes=250'],
    ['350 files', 'size=50m,nr_inodes=350'],
  ])('%s for .hedge: a sentence, the old site whole, and with room it goes on where it was', (_, options) => {
    const hidden = join(folder, '.hedge');
    renameSync(hidden, kept());
    const takeAway = smallDisk(hidden, options);
    try {
      const said = stopped(['build']);
      expect(said).toMatch(/the disk is full|can’t hold more files/);
      expect(said).toContain('MB should be enough for this site.');
      expect(said.endsWith(UNTOUCHED)).toBe(true);
      // What was half-made there stops nothing.
      changeDisk(hidden, 'size=60m,nr_inodes=5000');
      expect(hedge(folder, ['build'])).toMatchObject({ code: 0 });
      expect(siteFingerprints(join(folder, 'dist'))).toEqual(old);
    } finally {
      takeAway();
      rmSync(hidden, { recursive: true, force: true });
      renameSync(kept(), hidden);
    }
    goesOn();
  });

  test.each([
    ['no space', 'size=1m'],
    ['no place for another file', 'size=50m,nr_inodes=100'],
    ['a disk that can only be read', 'ro'],
  ])('--out on a disk with %s: a sentence, and nothing half-written there', (_, options) => {
    const place = join(folder, 'elsewhere');
    const takeAway = smallDisk(place, options);
    try {
      expect(stopped(['build', '--out', 'elsewhere/dist'])).toContain('No site was put in place.');
      expect(readdirSync(place)).toEqual([]);
    } finally {
      takeAway();
      rmSync(place, { recursive: true });
    }
    goesOn();
  });
});

describe.skipIf(!full || process.platform === 'win32')('a build that the system holds back', () => {
  test.each([
    ['files no larger than 30 KB', '-f 60', 'a file would be larger than this user may write.'],
    ['25 files open at once', '-n 25', 'too many files are open.'],
  ])('%s: a sentence', (_, limit, why) => {
    // Made anew, so that there is something to write.
    for (const cache of ['made', 'renderers']) rmSync(join(folder, '.hedge', cache), { recursive: true });
    const said = stopped(['build'], { limit });
    expect(said).toContain(why);
    expect(said.endsWith(UNTOUCHED)).toBe(true);
    goesOn();
  });

  test('64 files open at once are enough', () => {
    const command = ['-c', 'ulimit -n 64; exec "$@"', 'sh', process.execPath, join(folder, 'hedge.mjs'), 'build'];
    expect(spawnSync('sh', command, { cwd: folder, env: cleanEnv() }).status).toBe(0);
    goesOn();
  });
});

describe.skipIf(!full || !isRoot)(
  `somebody else’s folder${isRoot ? '' : ' (not tried: only root can become somebody else)'}`,
  () => {
    test('the project is another’s: building says so in a sentence, and reading and checking work', () => {
      expect(stopped(['build'], { nobody: true })).toContain('this user isn’t allowed to.');
      const checked = spawnSync(process.execPath, [join(folder, 'hedge.mjs'), 'check'], {
        cwd: folder,
        env: cleanEnv(),
        uid: 65534,
        gid: 65534,
      });
      expect(checked.status).toBe(0);
      goesOn();
    });

    test('.hedge is one’s own and dist is another’s: a sentence', () => {
      const hidden = join(folder, '.hedge');
      renameSync(hidden, kept());
      cpSync(kept(), hidden, { recursive: true });
      own(hidden, 65534);
      try {
        expect(stopped(['build'], { nobody: true })).toContain(
          `Can’t write ${folder}/dist: this user isn’t allowed to.`,
        );
      } finally {
        rmSync(hidden, { recursive: true });
        renameSync(kept(), hidden);
      }
      goesOn();
    });

    test('a text that can’t be read is named, and no site is made', () => {
      const hidden = join(folder, '.hedge');
      const text = join(folder, 'src/content/pages/about.mdx');
      renameSync(hidden, kept());
      // What sets pages is there: Astro, which makes it, writes beside the texts.
      cpSync(kept(), hidden, { recursive: true });
      own(hidden, 65534);
      chmodSync(text, 0o600);
      try {
        const run = spawnSync(process.execPath, [join(folder, 'hedge.mjs'), 'build'], {
          cwd: folder,
          encoding: 'utf8',
          env: cleanEnv(),
          uid: 65534,
          gid: 65534,
        });
        expect(run.status).toBe(1);
        expect(run.stderr).toContain('src/content/pages/about.mdx');
        expect(run.stderr).toContain('this user isn’t allowed to read it');
        expect(run.stderr.endsWith(UNTOUCHED)).toBe(true);
      } finally {
        chmodSync(text, 0o644);
        rmSync(hidden, { recursive: true });
        renameSync(kept(), hidden);
      }
      goesOn();
    });
  },
);

describe.skipIf(!full || !smallDisks.can)(`a whole project that can only be read${untried}`, () => {
  test('checking works; building, releasing, beginning a text and upgrading say why not', () => {
    const done = spawnSync('sh', ['-c', 'mount --bind "$1" "$1" && mount -o remount,ro,bind "$1"', 'sh', folder]);
    // Where `sudo` mounts, a bind mount takes it too.
    if (done.status !== 0)
      expect(
        spawnSync('sudo', ['-n', 'sh', '-c', 'mount --bind "$1" "$1" && mount -o remount,ro,bind "$1"', 'sh', folder])
          .status,
      ).toBe(0);
    try {
      expect(hedge(folder, ['check'])).toMatchObject({ code: 0 });
      for (const words of [['build'], ['new', 'guide', 'our-thing'], ['upgrade', '--from', folder]])
        expect(stopped(words)).toContain('that disk can only be read. Work on a copy on another disk.');
    } finally {
      if (spawnSync('umount', ['--lazy', folder]).status !== 0) spawnSync('sudo', ['-n', 'umount', '--lazy', folder]);
    }
    goesOn();
    expect(existsSync(join(folder, '.hedge/lock'))).toBe(false);
  });
});

/** Gives a folder with all that is in it to somebody. */
function own(path: string, uid: number): void {
  chownSync(path, uid, uid);
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true }))
    if (!entry.isSymbolicLink()) chownSync(join(entry.parentPath, entry.name), uid, uid);
}
