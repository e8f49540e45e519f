import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bytesAt, copyFolder, isSame, put, syncFolder, takeAway } from './disk.mjs';
import { sha256 } from './list.mjs';
import { LIST, wrongPath } from './paths.mjs';
import { PlainError } from './plain.mjs';
import { placeToSave, savingPlace } from './plan.mjs';

/** An upgrade under way or the last one made, in `.hedge/upgrade`: `journal.json` stands from before the first file of the project is
 * touched until the last one is in place, and is then renamed `done.json`. `new/` and `old/` hold every file that changes,
 * before and after, and `tool/` the program itself, as its own files change under it.
 * @typedef {{ from?: string, to: string, changes: import('./plan.mjs').Change[], sums: Record<string, string> }} Journal */

const HOME = '.hedge/upgrade';

/** @param {string} root @param {string[]} parts */
const at = (root, ...parts) => join(root, HOME, ...parts);

/** How things stand: an upgrade cut short, one finished that can be undone, or neither.
 * @param {string} root
 * @returns {{ stage: 'cut short' | 'done', journal: Journal } | undefined} */
export function standing(root) {
  for (const [name, stage] of /** @type {const} */ ([
    ['journal.json', 'cut short'],
    ['done.json', 'done'],
  ])) {
    const bytes = bytesAt(at(root, name));
    if (bytes !== undefined) return { stage, journal: read(bytes, at(root, name)) };
  }
  return undefined;
}

/** Readies an upgrade: all that is needed to finish or undo it is on the disk before anything is touched.
 * @param {string} root @param {import('./plan.mjs').Plan} plan @param {import('./release.mjs').Release} release */
export function begin(root, plan, release) {
  forget(root);
  mkdirSync(at(root), { recursive: true });
  copyFolder(fileURLToPath(new URL('.', import.meta.url)), at(root, 'tool'));
  /** @type {import('./plan.mjs').Change[]} */
  const changes = [
    ...plan.changes,
    { path: LIST, do: existsSync(join(root, LIST)) ? 'replace' : 'add', mode: 0o644, was: 0o644 },
  ];
  /** @type {Record<string, string>} */
  const sums = {};
  for (const { path, do: deed } of changes) {
    if (deed !== 'remove') {
      const bytes = path === LIST ? new TextEncoder().encode(release.listText) : release.bytesOf(path);
      put(at(root, 'new', path), bytes);
      sums[path] = sha256(bytes);
    }
    if (deed !== 'add') put(at(root, 'old', path), readFileSync(join(root, path)));
  }
  put(at(root, 'journal.json'), JSON.stringify({ from: plan.from, to: plan.to, changes, sums }));
  syncFolder(at(root));
}

/** Does, or goes on doing, what the journal says: doing a part of it twice changes nothing.
 * @param {string} root @param {Journal} journal */
export function finish(root, { changes, sums }) {
  for (const [path, sum] of Object.entries(sums)) {
    const bytes = bytesAt(at(root, 'new', path));
    if (bytes === undefined || sha256(bytes) !== sum)
      throw new PlainError(`The new “${path}” was lost from the disk. Undo it with: node hedge.mjs upgrade --back`);
  }
  for (const { path, save } of changes)
    if (save !== undefined) put(join(root, save), readFileSync(at(root, 'old', path)));
  for (const { path, do: deed } of changes) if (deed === 'remove') takeAway(root, path);
  for (const { path, do: deed, mode } of changes)
    if (deed !== 'remove') put(join(root, path), readFileSync(at(root, 'new', path)), mode);
  renameSync(at(root, 'journal.json'), at(root, 'done.json'));
}

/** Puts everything back as it was before. What was changed by hand since is kept in `outside-edits` first.
 * @param {string} root @param {Journal} journal
 * @returns {string[]} the files kept */
export function undo(root, { changes }) {
  if (existsSync(at(root, 'done.json'))) renameSync(at(root, 'done.json'), at(root, 'journal.json'));
  /** @type {string[]} */
  const kept = [];
  for (const { path, do: deed } of changes) {
    const here = bytesAt(join(root, path));
    const old = deed === 'add' ? undefined : readFileSync(at(root, 'old', path));
    const fresh = deed === 'remove' ? undefined : bytesAt(at(root, 'new', path));
    if (here === undefined || isSame(here, old) || isSame(here, fresh)) continue;
    const place = placeToSave(root, `${savingPlace(root)}/${path}`, here);
    if ('save' in place) put(join(root, place.save), here);
    kept.push('save' in place ? place.save : place.saved);
  }
  for (const { path, do: deed } of changes) if (deed === 'add') takeAway(root, path);
  for (const { path, do: deed, was, save } of changes) {
    if (deed === 'add') continue;
    const old = readFileSync(at(root, 'old', path));
    put(join(root, path), old, was);
    if (save === undefined) continue;
    // Where the kill came before it was saved, half of it may stand beside its place.
    const saved = bytesAt(join(root, save));
    if (saved === undefined || isSame(saved, old)) takeAway(root, save);
  }
  forget(root);
  return kept;
}

/** Deletes what is kept of the last upgrade; the note of how it stands goes first.
 * @param {string} root */
export function forget(root) {
  for (const name of ['journal.json', 'done.json']) rmSync(at(root, name), { force: true });
  rmSync(at(root), { recursive: true, force: true });
}

/** @param {Uint8Array} bytes @param {string} path
 * @returns {Journal} */
function read(bytes, path) {
  const spoilt = new PlainError(`${path} is spoilt. What the upgrade began with is in the folder “old” beside it.`);
  /** @type {unknown} */
  let value;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw spoilt;
  }
  if (typeof value !== 'object' || value === null || !('changes' in value) || !Array.isArray(value.changes))
    throw spoilt;
  if (!('to' in value) || typeof value.to !== 'string' || !('sums' in value)) throw spoilt;
  const journal = /** @type {Journal} */ (value);
  if (journal.changes.some((change) => change.path !== LIST && wrongPath(change.path) !== undefined)) throw spoilt;
  return journal;
}
