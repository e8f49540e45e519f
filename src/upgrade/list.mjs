import { createHash } from 'node:crypto';
import { PlainError } from './plain.mjs';
import { LIST, refuseWrongPaths } from './paths.mjs';

/** A file of the kit as a release lists it: its path from the project folder, the SHA-256 of its bytes in hex, and whether it may be run.
 * @typedef {{ path: string, sha256: string, mode: '644' | '755' }} Listed */

/** What `kit.files.json` says.
 * @typedef {{ version: string, files: Listed[] }} KitList */

/** @param {Uint8Array | string} bytes */
export function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A version as the kit numbers them: three numbers, perhaps with a word for a trial.
 * @param {string} version */
export function isVersion(version) {
  return /^\d{1,5}\.\d{1,5}\.\d{1,5}(?:-[0-9a-z.]+)?$/.test(version);
}

/** Which of two versions comes first; a trial comes before what it tries.
 * @param {string} a @param {string} b
 * @returns {number} below 0 where it is `a` */
export function compareVersions(a, b) {
  const [numbersA = '', trialA = ''] = a.split(/-(.*)/s);
  const [numbersB = '', trialB = ''] = b.split(/-(.*)/s);
  const theirs = numbersB.split('.').map(Number);
  const first = numbersA.split('.').map((number, index) => Number(number) - (theirs[index] ?? 0));
  const difference = first.find((each) => each !== 0);
  if (difference !== undefined) return difference;
  if (trialA === '' || trialB === '') return (trialA === '' ? 1 : 0) - (trialB === '' ? 1 : 0);
  return trialA.localeCompare(trialB, 'en', { numeric: true });
}

/** Reads `kit.files.json`, and refuses what can't be one.
 * @param {string} json @param {string} whose such as “The release”
 * @returns {KitList} */
export function parseList(json, whose) {
  /** @type {unknown} */
  let value;
  try {
    value = JSON.parse(json);
  } catch {
    throw new PlainError(`${whose} has a ${LIST} that can’t be read. Get the release again.`);
  }
  const wrong = new PlainError(`${whose} has a ${LIST} that isn’t in the right form. Get the release again.`);
  if (typeof value !== 'object' || value === null || !('version' in value) || !('files' in value)) throw wrong;
  const { version, files } = value;
  if (typeof version !== 'string' || !isVersion(version) || !Array.isArray(files) || files.length > 50_000) throw wrong;
  const listed = files.map((/** @type {unknown} */ file) => {
    if (typeof file !== 'object' || file === null) throw wrong;
    if (!('path' in file) || typeof file.path !== 'string') throw wrong;
    if (!('sha256' in file) || typeof file.sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(file.sha256)) throw wrong;
    const mode = 'mode' in file && file.mode === '755' ? '755' : '644';
    return { path: file.path, sha256: file.sha256, mode: /** @type {Listed['mode']} */ (mode) };
  });
  refuseWrongPaths(
    listed.map(({ path }) => path),
    whose,
  );
  return { version, files: listed };
}

/** The list of some files, in the order of their paths, as the text of `kit.files.json`.
 * @param {string} version @param {ReadonlyMap<string, import('./tar.mjs').Entry>} files
 * @returns {string} */
export function writeList(version, files) {
  const listed = [...files]
    .filter(([path]) => path !== LIST)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { bytes, executable }]) => ({ path, sha256: sha256(bytes), mode: executable ? '755' : '644' }));
  return `{ "version": ${JSON.stringify(version)}, "files": [\n${listed.map((file) => JSON.stringify(file)).join(',\n')}\n] }\n`;
}
