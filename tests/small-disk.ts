import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A command with the rights that mounting takes: those of this user, or what `sudo` gives without asking. */
function asRoot(...words: string[]): { status: number | null; stderr: string } {
  const [program = '', ...rest] = process.getuid?.() === 0 ? words : ['sudo', '-n', ...words];
  return spawnSync(program, rest, { encoding: 'utf8' });
}

function mount(folder: string, options: string): { status: number | null; stderr: string } {
  return asRoot('mount', '-t', 'tmpfs', '-o', `${options},mode=777`, 'none', folder);
}

/** Whether small disks can be made here; else why not. They need Linux, and root or `sudo` without a password. */
export const smallDisks: { can: true } | { can: false; why: string } = tryOut();

function tryOut(): typeof smallDisks {
  if (process.platform !== 'linux') return { can: false, why: 'not tried: small disks are made on Linux alone' };
  const folder = mkdtempSync(join(tmpdir(), 'hedge-mount-'));
  const made = mount(folder, 'size=64k');
  if (made.status === 0) asRoot('umount', folder);
  rmSync(folder, { recursive: true, force: true });
  return made.status === 0
    ? { can: true }
    : { can: false, why: 'not tried: this user may not mount a disk, and sudo asks for a password' };
}

/** What a test's name says besides, where it can't be tried. */
export const untried = smallDisks.can ? '' : ` (${smallDisks.why})`;

/** Makes a disk of a size, such as `size=1m` or `size=9m,nr_inodes=40`, at a folder. It is gone when the test ends, or before, by what is given back. */
export function smallDisk(folder: string, options: string): () => void {
  mkdirSync(folder, { recursive: true });
  const made = mount(folder, options);
  if (made.status !== 0) throw new Error(`No disk could be made: ${made.stderr}`);
  let there = true;
  const takeAway = (): void => {
    if (there && asRoot('umount', '--lazy', folder).status === 0) there = false;
  };
  onTestFinished(takeAway);
  return takeAway;
}

/** Makes a disk that is there one that can only be read, or gives it back its room. */
export function changeDisk(folder: string, options: string): void {
  const done = asRoot('mount', '-o', `remount,${options}`, folder);
  if (done.status !== 0) throw new Error(`The disk couldn’t be changed: ${done.stderr}`);
}
