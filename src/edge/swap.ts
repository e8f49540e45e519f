import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { copyFolder } from '../upgrade/disk.mjs';
import { onDisk, plainDiskError, PlainError } from './plain.ts';

/** In every site we publish; without it, a folder isn't ours to replace. */
const MARK = '.hedge-site';
const MARK_TEXT = 'hedge build makes this folder and replaces it whole each time. Keep nothing of your own in it.\n';

/** A swap under way, written down before each step that can't be seen on the disk afterwards. */
interface Journal {
  /** `copying`: the new site may be half there. `ready`: it is whole, and the swap has begun or is about to. */
  stage: 'copying' | 'ready';
  target: string;
}

const beside = (target: string, ending: string): string => join(dirname(target), `${basename(target)}.${ending}`);

/** Puts the finished site in the place of `target`, as one; `site` itself is gone afterwards, or holds the old site. At every moment the old site is whole, at `target` or
 * (in the instant between two renames) in `<target>.old`; `settleSwap` finishes or undoes what was interrupted. */
export function swapIn(site: string, target: string, journal: string): void {
  settleSwap(journal);
  const fresh = beside(target, 'new');
  const old = beside(target, 'old');
  refuseToTread(target);
  for (const path of [fresh, old]) if (!isOurs(path)) throw inTheWay(path);
  onDisk('write', target, () => {
    writeJournal(journal, { stage: 'copying', target });
    try {
      rmSync(fresh, { recursive: true, force: true });
      rmSync(old, { recursive: true, force: true });
      moveOrCopy(site, fresh);
      writeFileSync(join(fresh, MARK), MARK_TEXT);
    } catch (error) {
      // A full disk, most likely: what it lacks is seen before the half-written is taken away.
      const trouble = plainDiskError(error, 'write', target);
      rmSync(fresh, { recursive: true, force: true });
      rmSync(journal, { force: true });
      throw trouble;
    }
    writeJournal(journal, { stage: 'ready', target });
    if (existsSync(target)) renameSync(target, old);
    renameSync(fresh, target);
    handBack(old, site);
    rmSync(journal, { force: true });
  });
}

/** The old site goes where the next one is made: most of it will be the same, and removing takes longer than all else here. */
function handBack(old: string, site: string): void {
  if (!existsSync(old)) return;
  try {
    renameSync(old, site);
  } catch {
    // On another disk, or in somebody's way.
    onDisk('take away', old, () => rmSync(old, { recursive: true, force: true }));
  }
}

/** Moving costs nothing; another disk needs a copy. */
function moveOrCopy(site: string, fresh: string): void {
  mkdirSync(dirname(fresh), { recursive: true });
  try {
    renameSync(site, fresh);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    copyFolder(site, fresh);
  }
}

/** Finishes or undoes a swap that was cut short, and says which; `nothing` if there was none. */
export function settleSwap(journal: string): 'nothing' | 'undone' | 'finished' {
  const found = readJournal(journal);
  if (found === undefined) return 'nothing';
  const { target } = found;
  const fresh = beside(target, 'new');
  const old = beside(target, 'old');
  return onDisk('tidy up', target, () => {
    const begun = found.stage === 'ready' && (!existsSync(target) || !existsSync(fresh));
    if (!existsSync(target)) {
      if (found.stage === 'ready' && existsSync(fresh)) renameSync(fresh, target);
      else if (existsSync(old)) renameSync(old, target);
    }
    rmSync(fresh, { recursive: true, force: true });
    if (existsSync(target)) rmSync(old, { recursive: true, force: true });
    rmSync(journal, { force: true });
    return begun ? 'finished' : 'undone';
  });
}

/** Stops before anything is replaced that hedge didn't make. */
export function refuseToTread(target: string): void {
  if (!isOurs(target)) throw inTheWay(target);
}

function inTheWay(path: string): PlainError {
  return new PlainError(
    `${path} holds files that hedge build didn’t make, and it would replace them. Move them away, or choose another folder with --out.`,
  );
}

function isOurs(path: string): boolean {
  if (!existsSync(path)) return true;
  return onDisk('look into', path, () => existsSync(join(path, MARK)) || readdirSync(path).length === 0);
}

function writeJournal(journal: string, entry: Journal): void {
  mkdirSync(dirname(journal), { recursive: true });
  // By rename, so that the journal itself is never half-written.
  writeFileSync(`${journal}.part`, JSON.stringify(entry));
  renameSync(`${journal}.part`, journal);
}

function readJournal(journal: string): Journal | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(journal, 'utf8'));
    if (typeof value !== 'object' || value === null || !('stage' in value) || !('target' in value)) return undefined;
    if (typeof value.target !== 'string' || (value.stage !== 'copying' && value.stage !== 'ready')) return undefined;
    return { stage: value.stage, target: value.target };
  } catch {
    return undefined;
  }
}
