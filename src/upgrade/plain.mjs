import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';

/** An error whose message is a whole sentence for the person at the keyboard; nothing else is shown. */
export class PlainError extends Error {
  name = 'PlainError';
}

/** What the disk or the system refused. `code` is its short name for it, such as `ENOSPC`. */
export class DiskError extends PlainError {
  /** @param {string} message @param {string | undefined} code @param {unknown} cause */
  constructor(message, code, cause) {
    super(message, { cause });
    this.code = code;
  }
}

/** Something typed that can't be understood; the message says what was meant, perhaps. */
export class UsageError extends Error {
  name = 'UsageError';
}

/** What stops any program, whatever it was doing.
 * @type {Readonly<Record<string, string>>} */
const TROUBLE = {
  ENOSPC: 'the disk is full. Free some space and run it again',
  EDQUOT: 'your share of the disk is used up. Free some space and run it again',
  EROFS: 'that disk can only be read. Work on a copy on another disk',
  EACCES: 'this user isn’t allowed to. Change the folder’s owner or permissions, or work on a copy of your own',
  EPERM: 'this user isn’t allowed to, or another program has it open. Close that program, or change the permissions',
  EBUSY: 'another program has it open. Close that program and run it again',
  EMFILE: 'too many files are open. Close some programs and run it again',
  ENFILE: 'too many files are open on this computer. Close some programs and run it again',
  EFBIG: 'a file would be larger than this user may write. Ask whoever looks after this computer to raise that limit',
  EIO: 'the disk failed. Work on another disk, and look after your copies',
};

/** What only stops whoever writes. */
const WRITING = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EFBIG']);

/** @type {Readonly<Record<string, string>>} */
const REASONS = {
  ...TROUBLE,
  ENOENT: 'it isn’t there',
  ENOTDIR: 'part of that path is a file, not a folder',
  EISDIR: 'it is a folder, not a file',
  EEXIST: 'something of that name is there already. Move it away and run it again',
  ENOTEMPTY: 'the folder isn’t empty. Move what is in it away and run it again',
  ENAMETOOLONG: 'its name is too long for this disk',
  ELOOP: 'it is a link to somewhere else',
  EXDEV: 'it is on another disk',
};

/** Numbers by which programs that aren't Node's name the same (on Linux; macOS shares most of them).
 * @type {Readonly<Record<string, string>>} */
const NUMBERS = { 5: 'EIO', 13: 'EACCES', 24: 'EMFILE', 27: 'EFBIG', 28: 'ENOSPC', 30: 'EROFS', 122: 'EDQUOT' };

/** The system's short name for what went wrong (`ENOSPC`), where an error has one.
 * @param {unknown} error
 * @returns {string | undefined} */
export function codeOf(error) {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** A disk's error as a sentence: `Can’t write dist: the disk is full. …`
 * @param {unknown} error @param {string} doing @param {string} path
 * @returns {PlainError} */
export function plainDiskError(error, doing, path) {
  if (error instanceof PlainError) return error;
  const code = codeOf(error);
  const reason =
    (code !== undefined && hasNoMoreFiles(code, path)) ||
    (code !== undefined && REASONS[code]) ||
    (error instanceof Error ? error.message : String(error));
  return new DiskError(`Can’t ${doing} ${path}: ${reason}.`, code, error);
}

/** The same for an error that came from anywhere, also from a program inside another; undefined where it isn't the disk's.
 * @param {unknown} error @param {string} folder where work was done, for errors that name no file
 * @returns {PlainError | undefined} */
export function diskTrouble(error, folder) {
  for (let each = error, depth = 0; each instanceof Error && depth < 10; each = each.cause, depth += 1) {
    if (each instanceof DiskError) return each;
    const code = [codeOf(each), wordOf(each.message)].find((name) => name !== undefined && name in TROUBLE);
    if (code === undefined) continue;
    const own = 'path' in each && typeof each.path === 'string' ? each.path : undefined;
    const path = own ?? /(?:^|['"\s(])(\/[^'"\n]+?)(?:['"]|$)/m.exec(each.message)?.[1] ?? folder;
    const doing = WRITING.has(code) ? 'write' : 'use';
    return plainDiskError(Object.assign(new Error(each.message, { cause: each }), { code }), doing, path);
  }
  return undefined;
}

/** What a program's own words for an error come to.
 * @param {string} message */
function wordOf(message) {
  const number = /\(os error (\d+)\)/.exec(message)?.[1];
  return (number === undefined ? undefined : NUMBERS[number]) ?? /^(E[A-Z]{2,}): /.exec(message)?.[1];
}

/** A disk that is full says the same whether it lacks space or only a place for one more file.
 * @param {string} code @param {string} path */
function hasNoMoreFiles(code, path) {
  if (code !== 'ENOSPC') return undefined;
  for (let folder = path; ; folder = dirname(folder))
    try {
      const { files, ffree, bavail, bsize } = statfsSync(folder);
      return files > 0 && ffree < 16 && bavail * bsize > 1024 * 1024
        ? 'that disk can’t hold more files, though it has space. Delete files there that you don’t need and run it again'
        : undefined;
    } catch {
      if (folder === dirname(folder)) return undefined;
    }
}
