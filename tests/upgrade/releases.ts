import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { packRelease } from '../../src/edge/packing.ts';
import { writeFiles } from '../temporary.ts';

const own = fileURLToPath(new URL('../..', import.meta.url));

/** What a file of a release holds; null takes the file away. */
export type Texts = Record<string, string | null>;

/** Three releases of a small kit. Each says what it changes of the one before; one folder becomes a file, and one file a folder. */
export const VERSIONS: readonly { version: string; texts: Texts }[] = [
  {
    version: '1.0.0',
    texts: {
      'README.md': 'The kit, first release.\n',
      'src/content/modules/rent.mdx': 'Rent, as first written.\n',
      'src/content/modules/bread.mdx': 'Bread.\n',
      'src/content/modules/cymraeg.cy.mdx': 'Bara menyn: ŵ ŷ.\n',
      'src/kit/old.ts': 'export const old = 1;\n',
      'docs/thing/one.md': 'One.\n',
      'docs/thing/two.md': 'Two.\n',
      'docs/other': 'A file that will be a folder.\n',
      'tools/run.sh': '#!/bin/sh\n',
    },
  },
  {
    version: '1.1.0',
    texts: {
      'README.md': 'The kit, second release.\n',
      'src/content/modules/rent.mdx': 'Rent, mended.\n',
      'src/content/modules/winter.mdx': 'New: winter.\n',
      'src/kit/old.ts': null,
    },
  },
  {
    version: '2.0.0',
    texts: {
      'src/content/modules/rent.mdx': 'Rent, mended twice.\n',
      'src/content/modules/bread.mdx': null,
      'docs/thing/one.md': null,
      'docs/thing/two.md': null,
      'docs/thing': 'A folder that became a file.\n',
      'docs/other': null,
      'docs/other/inside.md': 'Inside.\n',
      'tools/run.sh': '#!/bin/sh\necho two\n',
    },
  },
];

/** Runs git in a folder, as nobody in particular. */
export function git(folder: string, ...words: string[]): string {
  const env = {
    ...process.env,
    GIT_AUTHOR_NAME: 'Nobody',
    GIT_AUTHOR_EMAIL: 'nobody@example.org',
    GIT_COMMITTER_NAME: 'Nobody',
    GIT_COMMITTER_EMAIL: 'nobody@example.org',
    GIT_AUTHOR_DATE: '2026-11-01T12:00:00Z',
    GIT_COMMITTER_DATE: '2026-11-01T12:00:00Z',
  };
  const run = spawnSync('git', ['-C', folder, '-c', 'commit.gpgsign=false', ...words], { encoding: 'utf8', env });
  if (run.status !== 0) throw new Error(`git ${words.join(' ')}: ${run.stderr}`);
  return run.stdout.trim();
}

/** Makes the kit's own git repository at `folder/kit`, with a tag for each version, and their archives in `folder/<version>/`. */
export function makeReleases(folder: string, versions = VERSIONS): void {
  const made = once.get(versions);
  if (made !== undefined) return cpSync(made, folder, { recursive: true, verbatimSymlinks: true });
  const first = mkdtempSync(join(tmpdir(), 'hedge-releases-'));
  writeReleases(first, versions);
  once.set(versions, first);
  makeReleases(folder, versions);
}

/** Made once for all tests of a file: commits and archives take a second. */
const once = new Map<typeof VERSIONS, string>();

/** For a file of tests that makes releases to say at its start: they go when it is done. */
export function tidyReleases(): void {
  afterAll(() => {
    for (const folder of once.values()) rmSync(folder, { recursive: true, force: true });
    once.clear();
  });
}

function writeReleases(folder: string, versions: typeof VERSIONS): void {
  const kit = join(folder, 'kit');
  mkdirSync(kit);
  git(kit, 'init', '--quiet', '--initial-branch=main');
  cpSync(join(own, 'hedge.mjs'), join(kit, 'hedge.mjs'));
  cpSync(join(own, 'src/upgrade'), join(kit, 'src/upgrade'), { recursive: true });
  writeFiles(kit, { '.gitignore': 'node_modules/\n.hedge/\ndist/\n' });
  for (const [index, { version, texts }] of versions.entries()) {
    for (const [path, text] of Object.entries(texts)) if (text === null) rmSync(join(kit, path));
    for (const [path, text] of Object.entries(texts)) {
      if (text === null) continue;
      // A file may be called what a folder was.
      const stat = lstatSync(join(kit, path), { throwIfNoEntry: false });
      if (stat?.isDirectory() === true) rmSync(join(kit, path), { recursive: true });
      writeFiles(kit, { [path]: text });
    }
    writeFiles(kit, {
      'package.json': JSON.stringify({ name: 'hedgeschool', version, type: 'module' }),
      'CHANGELOG.md': `# Changelog\n\n${versions
        .slice(0, index + 1)
        .toReversed()
        .map((each) => `## ${each.version}, 1 November 2026\n\n- What ${each.version} brought.\n`)
        .join('\n')}`,
    });
    chmodSync(join(kit, 'tools/run.sh'), 0o755);
    git(kit, 'add', '--all');
    git(kit, 'commit', '--quiet', '-m', version);
    git(kit, 'tag', `v${version}`);
    const { archive, list } = packRelease(kit, version);
    writeFiles(join(folder, version), { [archiveName(version)]: archive, 'kit.files.json': list });
  }
}

/** What a release's archive is called. */
export function archiveName(version: string): string {
  return `hedge-school-${version}.tar.gz`;
}

/** Unpacks the archive of a version, as somebody without git does. */
export function unpack(folder: string, version: string, to: string): void {
  mkdirSync(to, { recursive: true });
  const run = spawnSync('tar', ['xzf', join(folder, version, archiveName(version)), '-C', to, '--strip-components=1'], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
}

/** The bytes of every file of a project but git's own and the ones under `.hedge`, in Latin-1, with `!` after what may be run. */
export function everything(project: string): Record<string, string> {
  const entries = readdirSync(project, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path): [string, string] => [path.slice(project.length + 1).replaceAll('\\', '/'), path])
      .filter(([path]) => !/^(?:\.git|\.hedge)\//.test(path))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, file]) => [
        `${path}${(lstatSync(file).mode & 0o100) === 0 ? '' : '!'}`,
        readFileSync(file, 'latin1'),
      ]),
  );
}

/** What a project must hold of the kit after an upgrade to a version, to the byte. */
export function releaseFiles(folder: string, version: string): Record<string, string> {
  const place = join(folder, `unpacked-${version}`);
  if (!existsSync(place)) unpack(folder, version, place);
  return everything(place);
}

/** Runs `node hedge.mjs upgrade …` in a project, as typed. */
export function typed(project: string, ...words: string[]): { code: number | null; said: string; complained: string } {
  const run = spawnSync(process.execPath, [join(project, 'hedge.mjs'), 'upgrade', ...words], {
    encoding: 'utf8',
    cwd: project,
  });
  return { code: run.status, said: run.stdout, complained: run.stderr };
}

/** A branch's own folder, with a fleet's beside it, bytes that are no text, and a file of its own elsewhere. */
export function addOwn(project: string): void {
  writeFiles(project, {
    'branch/branch.yaml': 'name: Ours\r\nnation: Wales\r\n',
    'branch/content/modules/rent.mdx': 'Our own words on rent.  \n\n',
    'branch/.base/modules/rent.mdx': 'Rent, as first written.\n',
    'branch/kit.lock.json': '{}',
    'branch/media/hall.png': Uint8Array.from([0x89, 0x50, 0, 255, 13, 10]),
    'branches/leeds/branch.yaml': 'name: Leeds\n',
    'deploy/our-host.txt': 'Ours, elsewhere.\n',
    'src/content/modules/ours.mdx': 'Ours, in the kit’s folder.\n',
  });
}

/** Writes over a file as somebody does who hasn't read the handbook. */
export function hack(project: string, path: string, text: string): void {
  writeFileSync(join(project, path), text);
}
