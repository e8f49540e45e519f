/** An error whose message is a whole sentence for the person at the keyboard; nothing else is shown. */
export class PlainError extends Error {
  name = 'PlainError';
}

/** Something typed that can't be understood; the message says what was meant, perhaps. */
export class UsageError extends Error {
  name = 'UsageError';
}

/** @type {Readonly<Record<string, string>>} */
const REASONS = {
  ENOSPC: 'the disk is full. Free some space and run it again',
  EDQUOT: 'your share of the disk is used up. Free some space and run it again',
  EROFS: 'that disk can only be read. Work on a copy on another disk',
  EACCES: 'this user isn’t allowed to. Change the folder’s owner or permissions, or work on a copy of your own',
  EPERM: 'this user isn’t allowed to, or another program has it open. Close that program, or change the permissions',
  EBUSY: 'another program has it open. Close that program and run it again',
  ENOENT: 'it isn’t there',
  ENOTDIR: 'part of that path is a file, not a folder',
  EISDIR: 'it is a folder, not a file',
  EEXIST: 'something of that name is there already. Move it away and run it again',
  ENOTEMPTY: 'the folder isn’t empty. Move what is in it away and run it again',
  ENAMETOOLONG: 'its name is too long for this disk',
  EMFILE: 'too many files are open. Close some programs and run it again',
  ELOOP: 'it is a link to somewhere else',
  EIO: 'the disk failed. Work on another disk, and look after your copies',
  EXDEV: 'it is on another disk',
};

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
  const reason = (code !== undefined && REASONS[code]) || (error instanceof Error ? error.message : String(error));
  return new PlainError(`Can’t ${doing} ${path}: ${reason}.`, { cause: error });
}
