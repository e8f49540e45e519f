import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Site } from '../built/site.ts';
import { onDisk } from './plain.ts';

/** A finished site on disk, as the checks want it. */
export function openSite(folder: string, base: string): Site {
  const files = onDisk('read', folder, () =>
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
  return {
    base,
    files,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    size: (path) => statSync(join(folder, path)).size,
  };
}
