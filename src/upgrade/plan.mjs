import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bytesAt, isSame, statAt } from './disk.mjs';
import { sha256 } from './list.mjs';
import { LIST, wrongPath } from './paths.mjs';
import { PlainError } from './plain.mjs';

/** What becomes of one file of the kit. Where somebody changed it here, `save` is where theirs is kept first, and `saved` where just that is
 * kept already. `mode` and `was` are how the new and the old one may be used, such as 0o644.
 * @typedef {{ path: string, do: 'add' | 'replace' | 'remove', mode?: number, was?: number, save?: string, saved?: string }} Change */

/** What an upgrade would do. `stays` are the files that are in no list of the kit's: they aren't touched.
 * @typedef {{ from: string | undefined, to: string, changes: Change[], stays: string[] }} Plan */

/** Compares the project with a release. Nothing is written.
 * @param {string} root
 * @param {import('./list.mjs').KitList | undefined} installed what the installed release listed, where that is known
 * @param {import('./release.mjs').Release} release
 * @returns {Plan} */
export function makePlan(root, installed, release) {
  const before = new Map(installed?.files.map((file) => [file.path, file]));
  const after = new Map(release.list.files.map((file) => [file.path, file]));
  const saveIn = savingPlace(root);
  /** @type {Change[]} */
  const changes = [];
  for (const path of [...new Set([...before.keys(), ...after.keys()])].toSorted()) {
    refuseOddPlace(root, path, before, after);
    const file = after.get(path);
    const here = bytesAt(join(root, path));
    const was = modeAt(join(root, path));
    const mode = file?.mode === '755' ? 0o755 : 0o644;
    if (here === undefined) {
      if (file !== undefined) changes.push({ path, do: 'add', mode });
      continue;
    }
    if (file !== undefined && isSame(here, release.bytesOf(path)) && (was & 0o100) === (mode & 0o100)) continue;
    const sums = [here, withPlainLineEnds(here)].map(sha256);
    const isTheKits =
      sums.some((sum) => sum === before.get(path)?.sha256 || sum === file?.sha256) ||
      release.hasHeld(here) ||
      release.hasHeld(withPlainLineEnds(here));
    changes.push({
      path,
      ...(file === undefined ? { do: 'remove' } : { do: 'replace', mode }),
      was,
      ...(isTheKits ? {} : placeToSave(root, `${saveIn}/${path}`, here)),
    });
  }
  return {
    from: installed?.version,
    to: release.list.version,
    changes,
    stays: filesIn(root).filter((path) => !before.has(path) && !after.has(path)),
  };
}

/** Git on some computers changes the ends of lines; that is nobody's edit.
 * @param {Uint8Array} bytes */
function withPlainLineEnds(bytes) {
  return bytes.includes(13)
    ? Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'), 'latin1')
    : bytes;
}

/** @param {string} path */
function modeAt(path) {
  return (statAt(path)?.mode ?? 0o644) & 0o777;
}

/** Where changed files of the kit are kept: in the branch's folder, and where there is none, beside it.
 * @param {string} root */
export function savingPlace(root) {
  const stat = statAt(join(root, 'branch'));
  const place = stat?.isDirectory() === true ? 'branch/outside-edits' : 'outside-edits';
  const standing = statAt(join(root, place));
  if (standing !== undefined && !standing.isDirectory())
    throw new PlainError(
      `${place} isn’t a folder, and changed files are to be kept in it. Rename it. Nothing was changed.`,
    );
  return place;
}

/** A free name for a file to keep, or the one under which just these bytes are kept already.
 * @param {string} root @param {string} path @param {Uint8Array} bytes
 * @returns {{ save: string } | { saved: string }} */
export function placeToSave(root, path, bytes) {
  for (let free = path, count = 2; ; free = `${path}.${count}`, count += 1) {
    const stat = statAt(join(root, free));
    if (stat === undefined) return { save: free };
    if (stat.isFile() && isSame(readFileSync(join(root, free)), bytes)) return { saved: free };
  }
}

/** Refuses a place where a link, a device, or somebody's folder or file is in the way of a file of the kit.
 * @param {string} root @param {string} path
 * @param {ReadonlyMap<string, unknown>} before @param {ReadonlyMap<string, unknown>} after */
function refuseOddPlace(root, path, before, after) {
  const parts = path.split('/');
  for (let depth = 1; depth <= parts.length; depth += 1) {
    const part = parts.slice(0, depth).join('/');
    const stat = statAt(join(root, part));
    if (stat === undefined) return;
    const last = depth === parts.length;
    if (last ? stat.isFile() : stat.isDirectory()) continue;
    // A file of the kit that makes way for a folder, or a folder of nothing but the kit's that makes way for a file.
    const makesWay = (/** @type {string} */ file) => before.has(file) && !after.has(file);
    if (!last && stat.isFile() && (makesWay(part) || !after.has(path))) return;
    if (last && stat.isDirectory() && (!after.has(path) || filesIn(root, part).every(makesWay))) return;
    throw new PlainError(
      `${part} is ${stat.isSymbolicLink() ? 'a link to somewhere else' : stat.isDirectory() ? 'a folder' : stat.isFile() ? 'a file' : 'a device'}, and the kit has a ${last ? 'file' : 'folder'} there. Move it away and run it again. Nothing was changed.`,
    );
  }
}

/** Every plain file of the project that a release could name, by path; links and what is never the kit's are passed over.
 * @param {string} root @param {string} [folder]
 * @returns {string[]} */
function filesIn(root, folder = '') {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (path === LIST || wrongPath(path) === 'is in a folder that is never the kit’s') return [];
    return entry.isDirectory() ? filesIn(root, path) : entry.isFile() ? [path] : [];
  });
}
