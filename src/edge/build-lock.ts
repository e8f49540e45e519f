import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { codeOf, PlainError, plainDiskError } from './plain.ts';

/** Who holds the lock: a process on a machine. */
interface Holder {
  pid: number;
  host: string;
  /** When the process began, in the system's own ticks, so that a later process with the same number isn't taken for it. */
  began?: string;
}

/** Takes the lock file, or says who has it. A lock left by a process that is gone is taken over. Returns how to let go. */
export function takeLock(file: string): () => void {
  const holder = tryLock(file);
  if (typeof holder === 'function') return holder;
  const where = holder === undefined ? '' : ` (process ${holder.pid} on ${holder.host})`;
  throw new PlainError(
    `Another build is running in this folder${where}. Wait until it is done. If you are sure that none is, delete ${file}.`,
  );
}

/** As `takeLock`, but hands back the holder, as far as known, where the lock is taken. */
export function tryLock(file: string): (() => void) | Holder | undefined {
  const mine: Holder = { pid: process.pid, host: hostname(), began: beganAt(process.pid) };
  const text = JSON.stringify(mine);
  for (let attempt = 0; ; attempt++) {
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text, { flag: 'wx' });
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

/** Removes a stale lock, but not one that somebody else took in the meantime. */
function takeAway(file: string, stale: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (readText(aside) === stale) rmSync(aside);
    else renameSync(aside, file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw plainDiskError(error, 'take over', file);
  }
}

function isAlive(holder: Holder | undefined, file: string): boolean {
  // Half-written: its owner is about to finish, or died while writing it.
  if (holder === undefined) return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) < 10_000;
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false;
  }
  return holder.began === undefined || beganAt(holder.pid) === holder.began;
}

/** Where Linux says so, when a process began. */
function beganAt(pid: number): string | undefined {
  const stat = readText(`/proc/${pid}/stat`);
  // The name in brackets may hold spaces; the 20th field after it is the start.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}

function parse(text: string | undefined): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    if (typeof value !== 'object' || value === null) return undefined;
    if (!('pid' in value) || typeof value.pid !== 'number') return undefined;
    if (!('host' in value) || typeof value.host !== 'string') return undefined;
    const began = 'began' in value && typeof value.began === 'string' ? value.began : undefined;
    return { pid: value.pid, host: value.host, began };
  } catch {
    return undefined;
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
