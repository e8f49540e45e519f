import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { onDisk, PlainError } from '../edge/plain.ts';

/** How many bytes tell one sort of file from another: `%PDF`, or what a PNG begins with. */
const HEAD = 4;

/** Writes a file that was asked for, with the folders it stands in. It takes the place of a file of its own sort, and of no other. */
export function writeOut(path: string, bytes: Uint8Array): void {
  onDisk('write', path, () => {
    if (existsSync(path) && statSync(path).isFile() && !sameSort(readFileSync(path), bytes))
      throw new PlainError(
        `${path} is there already, and isn’t a file that this makes. It was left as it is. Choose another name with --out.`,
      );
    mkdirSync(dirname(path), { recursive: true });
    // Beside its place first: a disk that fills up leaves the old file whole, and one that a finished site shares isn't written into.
    const fresh = `${path}.${process.pid}.part`;
    try {
      writeFileSync(fresh, bytes);
      renameSync(fresh, path);
    } catch (error) {
      rmSync(fresh, { force: true });
      throw error;
    }
  });
}

function sameSort(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === 0 || one.slice(0, HEAD).every((byte, at) => byte === other[at]);
}
