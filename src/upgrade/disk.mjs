import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf } from './plain.mjs';

/** What stands at a path, not following a link; undefined where nothing does, or where a part of the path is a file.
 * @param {string} path
 * @returns {import('node:fs').Stats | undefined} */
export function statAt(path) {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** The bytes of a plain file, or undefined where there is none.
 * @param {string} path
 * @returns {Uint8Array | undefined} */
export function bytesAt(path) {
  return statAt(path)?.isFile() === true ? readFileSync(path) : undefined;
}

/** Whether two files hold the same.
 * @param {Uint8Array | undefined} a @param {Uint8Array | undefined} b */
export function isSame(a, b) {
  return a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;
}

/** Takes away a folder in which there is nothing but folders; what isn't empty stays, and is an error.
 * @param {string} path */
function clearEmpty(path) {
  for (const name of readdirSync(path))
    if (statAt(join(path, name))?.isDirectory() === true) clearEmpty(join(path, name));
  rmdirSync(path);
}

/** Puts a file in its place, so that at each moment the old one or the new one stands there, whole. An empty folder makes way: its files were
 * taken away by hand.
 * @param {string} path @param {Uint8Array | string} bytes @param {number} [mode] such as 0o644 */
export function put(path, bytes, mode = 0o644) {
  mkdirSync(dirname(path), { recursive: true });
  // Always of the same name, so that one left by a kill is taken over by whatever ends the upgrade.
  const fresh = join(dirname(path), `.${basename(path)}.hedge-new`);
  rmSync(fresh, { force: true });
  const handle = openSync(fresh, 'wx', 0o644);
  try {
    writeFileSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  chmodSync(fresh, mode);
  if (statAt(path)?.isDirectory() === true) clearEmpty(path);
  renameSync(fresh, path);
}

/** Sees that what was put into a folder, under its name, is on the disk and not only on its way: for steps of which the next takes the last for granted.
 * Some systems can't, and some see to it themselves.
 * @param {string} folder */
export function syncFolder(folder) {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Windows opens no folder.
  }
}

/** Takes a file away, and each folder above it, up to `root`, that is then empty. A folder of its name stays: a part of the work done
 * before a kill may have put it there.
 * @param {string} root @param {string} path from `root` */
export function takeAway(root, path) {
  for (const file of [join(root, path), join(root, dirname(path), `.${basename(path)}.hedge-new`)]) {
    const stat = statAt(file);
    if (stat !== undefined && !stat.isDirectory()) rmSync(file);
  }
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    const here = join(root, folder);
    try {
      if (readdirSync(here).length > 0) return;
      rmdirSync(here);
    } catch {
      // Gone already, or filled in this moment: neither is ours to mend.
    }
  }
}

/** Copies the plain files of a folder. (Node's own `cpSync` ends the whole program where the disk can't hold another folder, and calls a full
 * disk a failing one.)
 * @param {string} from @param {string} to */
export function copyFolder(from, to) {
  // With `recursive`, Node says of a disk that can only be read that the folder isn't there.
  if (!existsSync(to)) mkdirSync(to, { recursive: !existsSync(dirname(to)) });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyFolder(source, target);
    else if (entry.isFile()) copyFileSync(source, target);
  }
}
