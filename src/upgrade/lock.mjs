import {
  closeSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { codeOf, PlainError, plainDiskError } from './plain.mjs';

/** Who holds the lock: a process on a machine, and when it began, in the system's own ticks, so that a later process with the same number
 * isn't taken for it.
 * @typedef {{ pid: number, host: string, began?: string }} Holder */

/** Takes the lock file, or says who has it. A lock left by a process that is gone is taken over. Builds and upgrades take the same one.
 * @param {string} file
 * @returns {() => void} how to let go */
export function takeLock(file) {
  const holder = tryLock(file);
  if (typeof holder === 'function') return holder;
  const where = holder === undefined ? '' : ` (process ${holder.pid} on ${holder.host})`;
  throw new PlainError(
    `Another build is running in this folder${where}. Wait until it is done. If you are sure that none is, delete ${file}.`,
  );
}

/** As `takeLock`, but hands back the holder, as far as known, where the lock is taken.
 * @param {string} file
 * @returns {(() => void) | Holder | undefined} */
export function tryLock(file) {
  const text = JSON.stringify({ pid: process.pid, host: hostname(), began: beganAt(process.pid) });
  for (let attempt = 0; ; attempt++) {
    try {
      mkdirSync(dirname(file), { recursive: true });
      create(file, text);
      return () => {
        if (readText(file) === text) rmSync(file, { force: true });
      };
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw plainDiskError(error, 'write', file);
    }
    const found = readText(file);
    const holder = parse(found);
    if (found !== undefined && isAlive(holder, file)) return holder;
    if (attempt === 5) return holder;
    if (found !== undefined) takeAway(file, found);
  }
}

/** Makes the lock file, whole from its first moment where the disk knows hard links, so that neither a kill nor a full disk leaves one half-written.
 * @param {string} file @param {string} text */
function create(file, text) {
  const mine = `${file}.${process.pid}.mine`;
  try {
    writeFileSync(mine, text);
    try {
      linkSync(mine, file);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') throw error;
      createPlain(file, text);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** The same where there are no hard links.
 * @param {string} file @param {string} text */
function createPlain(file, text) {
  const handle = openSync(file, 'wx');
  try {
    writeFileSync(handle, text);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  } finally {
    closeSync(handle);
  }
}

/** Removes a stale lock, but not one that somebody else took in the meantime.
 * @param {string} file @param {string} stale */
function takeAway(file, stale) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (readText(aside) === stale) rmSync(aside);
    else renameSync(aside, file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw plainDiskError(error, 'take over', file);
  }
}

/** @param {Holder | undefined} holder @param {string} file */
function isAlive(holder, file) {
  // Half-written: its owner is about to finish, or died while writing it.
  // One from the future was written before the clock was set back.
  if (holder === undefined)
    return Math.abs(Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0)) < 10_000;
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false;
  }
  return holder.began === undefined || beganAt(holder.pid) === holder.began;
}

/** Where Linux says so, when a process began.
 * @param {number} pid */
function beganAt(pid) {
  const stat = readText(`/proc/${pid}/stat`);
  // The name in brackets may hold spaces; the 20th field after it is the start.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}

/** @param {string | undefined} text
 * @returns {Holder | undefined} */
function parse(text) {
  try {
    /** @type {unknown} */
    const value = JSON.parse(text ?? '');
    if (typeof value !== 'object' || value === null) return undefined;
    if (!('pid' in value) || typeof value.pid !== 'number') return undefined;
    if (!('host' in value) || typeof value.host !== 'string') return undefined;
    const began = 'began' in value && typeof value.began === 'string' ? value.began : undefined;
    return { pid: value.pid, host: value.host, ...(began === undefined ? {} : { began }) };
  } catch {
    return undefined;
  }
}

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
