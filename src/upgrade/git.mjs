import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareVersions, isVersion } from './list.mjs';
import { PlainError } from './plain.mjs';
import { readTar } from './tar.mjs';

/** A copy of the kit's own history, in a folder of the machine's for what may be lost.
 * @typedef {object} History
 * @property {string[]} versions whose tags it has, oldest first
 * @property {(version: string) => Map<string, import('./tar.mjs').Entry>} filesAt the files of a version
 * @property {(bytes: Uint8Array) => boolean} hasHeld whether any version of any file was ever just so
 * @property {() => void} close deletes the copy */

/** Runs git, and gives what it wrote.
 * @param {string} folder @param {string[]} words
 * @returns {Buffer} */
function git(folder, words) {
  const run = spawnSync('git', ['-C', folder, '-c', 'protocol.ext.allow=never', ...words], {
    maxBuffer: 1024 * 1024 * 1024,
    env: { ...process.env, GIT_TERMINAL_PROMPT: process.stdin.isTTY ? '1' : '0' },
    stdio: ['inherit', 'pipe', 'pipe'],
  });
  if (run.error !== undefined)
    throw new PlainError('git isn’t on this computer. Install it, or give the release as a folder or a .tar.gz file.');
  if (run.status !== 0) throw new PlainError(`git says: ${run.stderr.toString().trim().split('\n').at(-1) ?? ''}`);
  return run.stdout;
}

/** The address of a remote of this project's, or undefined.
 * @param {string} root @param {string} name
 * @returns {string | undefined} */
export function remoteAddress(root, name) {
  try {
    return git(root, ['remote', 'get-url', '--', name]).toString().trim() || undefined;
  } catch {
    return undefined;
  }
}

/** The files of a version of the kit, by its tag in this project's own repository; undefined where it has none. A tag on something that holds
 * a branch is the branch's own.
 * @param {string} root @param {string} version
 * @returns {Map<string, import('./tar.mjs').Entry> | undefined} */
export function filesAtOwnTag(root, version) {
  if (!existsSync(join(root, '.git'))) return undefined;
  for (const tag of [`refs/tags/v${version}`, `refs/tags/${version}`])
    try {
      if (git(root, ['ls-tree', '--name-only', tag, 'branch', 'branches']).length > 0) continue;
      return readTar(git(root, ['archive', '--format=tar', tag]));
    } catch {
      // There is no such tag, or no git.
    }
  return undefined;
}

/** Fetches the kit's history with its tags.
 * @param {string} address a URL or a folder
 * @returns {History} */
export function fetchHistory(address) {
  if (address.startsWith('-') || address.startsWith('ext::'))
    throw new PlainError(`“${address}” can’t be the address of a git repository.`);
  const folder = mkdtempSync(join(tmpdir(), 'hedge-kit-'));
  const close = () => rmSync(folder, { recursive: true, force: true });
  try {
    git(folder, ['init', '--quiet', '--bare', '--template=', '.']);
    git(folder, ['fetch', '--quiet', '--', address, '+refs/tags/*:refs/tags/*', '+refs/heads/*:refs/heads/*']);
    const tags = git(folder, ['tag', '--list']).toString().split('\n').filter(Boolean);
    const byVersion = new Map(tags.map((tag) => [tag.replace(/^v/, ''), tag]));
    const ids = new Set(
      git(folder, ['rev-list', '--objects', '--all', '--no-object-names']).toString().split('\n').filter(Boolean),
    );
    const hash = git(folder, ['rev-parse', '--show-object-format']).toString().trim() === 'sha256' ? 'sha256' : 'sha1';
    return {
      versions: [...byVersion.keys()].filter(isVersion).toSorted(compareVersions),
      filesAt: (version) =>
        readTar(git(folder, ['archive', '--format=tar', `refs/tags/${byVersion.get(version) ?? version}`])),
      hasHeld: (bytes) => ids.has(createHash(hash).update(`blob ${bytes.length}\0`).update(bytes).digest('hex')),
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}
