import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DiskError, diskTrouble } from '../edge/plain.ts';
import { shown } from './project.ts';

/** What to say where the disk stopped a build: what is wrong, how much room a site takes, and that the old one is whole. An error of another
 * sort is given back as it is. */
export function stoppedByDisk(error: unknown, root: string, out: string): unknown {
  const trouble = diskTrouble(error, join(root, '.hedge'));
  if (trouble === undefined) return error;
  const code = trouble instanceof DiskError ? trouble.code : undefined;
  const stands = existsSync(out);
  const size = stands ? megabytes(out) : undefined;
  return new DiskError(
    [
      trouble.message,
      ...(code === 'ENOSPC' && size !== undefined ? [`About ${2 * size} MB should be enough for this site.`] : []),
      howItStands(shown(root, out), stands, existsSync(`${out}.old`)),
    ].join(' '),
    code,
    error,
  );
}

/** What is in the folder now, and beside it: a swap may have been stopped between its steps. */
function howItStands(name: string, stands: boolean, hasOld: boolean): string {
  if (!hasOld) return stands ? `What stood in ${name} before is untouched.` : 'No site was put in place.';
  return stands
    ? `The new site is in place. The one before is beside it, in ${name}.old.`
    : `What stood in ${name} before is whole, in ${name}.old. The next build puts it back.`;
}

/** The size of what stands in a folder, rounded up; undefined where it can't be read. */
function megabytes(folder: string): number | undefined {
  try {
    const sizes = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).size);
    return Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / 1024 ** 2);
  } catch {
    return undefined;
  }
}
