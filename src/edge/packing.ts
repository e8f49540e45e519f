import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'fflate';
import { parseList, writeList } from '../upgrade/list.mjs';
import { LIST } from '../upgrade/paths.mjs';
import { readTar } from '../upgrade/tar.mjs';
import { PlainError } from './plain.ts';

/** Runs git in a project, and gives what it wrote. */
export function git(root: string, words: readonly string[]): Buffer {
  // The sharing of files within a group is the packer's own affair, not the release's.
  const run = spawnSync('git', ['-C', root, '-c', 'tar.umask=0022', ...words], { maxBuffer: 1024 ** 3 });
  if (run.error !== undefined) throw new PlainError('git isn’t on this computer, and a release is packed from it.');
  if (run.status !== 0) throw new PlainError(`git says: ${run.stderr.toString().trim()}`);
  return run.stdout;
}

/** Packs the last commit, whatever line ends and attributes git is told to use on this computer. */
function pack(root: string, words: readonly string[]): Buffer {
  const own = ['core.autocrlf=false', 'core.eol=lf', `core.attributesFile=${devNull}`].flatMap((each) => ['-c', each]);
  return git(root, [...own, 'archive', '--format=tar', ...words, 'HEAD']);
}

/** Stops where git left files of the commit out: attributes in the repository, or in .git, can ask for that. */
function refuseOtherFiles(root: string, packed: ReadonlyMap<string, unknown>): void {
  const tracked = git(root, ['ls-tree', '-r', '-z', '--name-only', 'HEAD']).toString().split('\0').filter(Boolean);
  const missing = tracked.filter((path) => !packed.has(path));
  if (missing.length > 0)
    throw new PlainError(
      `git leaves ${missing.length} files of this commit out of the release, such as ${missing[0]}. Look for “export-ignore” in .gitattributes and .git/info/attributes.`,
    );
}

/** The archive of a release, and the list of its files that goes in beside them. git packs, as it gives the same bytes for the same commit. */
export function packRelease(root: string, version: string): { archive: Uint8Array; list: string } {
  const files = readTar(pack(root, []));
  refuseOtherFiles(root, files);
  const list = writeList(version, files);
  parseList(list, 'This release');
  const place = join(root, '.hedge', `packing-${process.pid}`);
  const file = join(place, LIST);
  try {
    mkdirSync(place, { recursive: true });
    writeFileSync(file, list);
    const folder = `hedge-school-${version}/`;
    const tar = pack(root, [`--prefix=${folder}`, `--add-file=${file}`]);
    return { archive: gzipSync(tar, { level: 9, mtime: 0 }), list };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
