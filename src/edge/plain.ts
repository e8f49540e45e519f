import { plainDiskError } from '../upgrade/plain.mjs';

export { codeOf, DiskError, diskTrouble, PlainError, plainDiskError, UsageError } from '../upgrade/plain.mjs';

/** Runs a step on the disk and turns what goes wrong into a sentence. */
export function onDisk<T>(doing: string, path: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw plainDiskError(error, doing, path);
  }
}
