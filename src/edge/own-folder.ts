import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { syncFolder } from '../upgrade/disk.mjs';
import { onDisk, PlainError } from './plain.ts';

/** A change to a folder: a text to write (`free`: under a name that nothing has yet), a file to lay aside, or a request that was
 * carried out and is taken away. Paths are inside it, with forward slashes. */
export type FolderWrite =
  { path: string; text: string; free?: true } | { path: string; aside: true } | { path: string; carriedOut: true };

/** Makes changes in a folder that is somebody's own. Nobody's words are ever deleted: what is laid aside goes into `aside`. Each file is
 * written beside its place and moved there, so that it is the old one or the new one; nothing is written through a link. */
export function writeOwn(folder: string, aside: string, writes: readonly FolderWrite[]): void {
  for (const write of writes) refuseLinks(folder, write.path);
  for (const write of writes) {
    const path = join(folder, write.path);
    onDisk('write', path, () => {
      if ('text' in write) {
        mkdirSync(dirname(path), { recursive: true });
        // Hidden, so that one left behind by a kill is read by nobody.
        const fresh = join(dirname(path), `.${basename(path)}.${process.pid}.new`);
        try {
          writeToDisk(fresh, write.text);
          renameSync(fresh, write.free === true ? freeName(path) : path);
          syncFolder(dirname(path));
        } catch (error) {
          rmSync(fresh, { force: true });
          throw error;
        }
      } else if ('carriedOut' in write) rmSync(path, { force: true });
      else if (existsSync(path)) {
        const to = freeName(join(folder, aside, write.path));
        mkdirSync(dirname(to), { recursive: true });
        renameSync(path, to);
      }
    });
  }
}

/** Writes a new file, and waits until the disk has it: a power cut after this must find the new words under their name, or the old. */
function writeToDisk(path: string, text: string): void {
  const handle = openSync(path, 'wx');
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** A name that nothing has yet. */
function freeName(path: string): string {
  let free = path;
  for (let count = 2; existsSync(free); count += 1) free = `${path}.${count}`;
  return free;
}

function refuseLinks(folder: string, path: string): void {
  const parts = path.split('/');
  for (let depth = 0; depth <= parts.length; depth += 1) {
    const here = join(folder, ...parts.slice(0, depth));
    if (lstatSync(here, { throwIfNoEntry: false })?.isSymbolicLink() === true)
      throw new PlainError(
        `${here} is a link to somewhere else, and nothing is written through a link. Put a plain file or folder there.`,
      );
  }
}
