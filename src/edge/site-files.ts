import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Site } from '../built/site.ts';
import { onDisk } from './plain.ts';

/** A finished site on disk, as the checks want it: its files, or those of them that are named; `known` has the sizes that needn't be asked for. */
export function openSite(
  folder: string,
  base: string,
  files: string[] = filesBelow(folder),
  known: ReadonlyMap<string, { bytes: number }> = new Map(),
): Site {
  return {
    base,
    files,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    bytes: (path) => readFileSync(join(folder, path)),
    size: (path) => known.get(path)?.bytes ?? statSync(join(folder, path)).size,
  };
}

function filesBelow(folder: string): string[] {
  return onDisk('read', folder, () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .split(sep)
          .join('/'),
      )
      .toSorted(),
  );
}
