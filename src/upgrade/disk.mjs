import {
  chmodSync,
  closeSync,
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

/** The bytes of a plain file, or undefined where there is none.
 * @param {string} path
 * @returns {Uint8Array | undefined} */
export function bytesAt(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(path) : undefined;
}

/** Whether two files hold the same.
 * @param {Uint8Array | undefined} a @param {Uint8Array | undefined} b */
export function isSame(a, b) {
  return a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;
}

/** Puts a file in its place, so that at each moment the old one or the new one stands there, whole.
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
  renameSync(fresh, path);
}

/** Takes a file away, and each folder above it, up to `root`, that is then empty.
 * @param {string} root @param {string} path from `root` */
export function takeAway(root, path) {
  rmSync(join(root, path), { force: true });
  rmSync(join(root, dirname(path), `.${basename(path)}.hedge-new`), { force: true });
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
