import { lstatSync, readdirSync, watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import { join } from 'node:path';

/** Systems that watch a folder with all below it. */
const WHOLE = new Set(['darwin', 'win32']);

/**
 * Tells of every change in a folder and all below it, with the path of what changed; it may tell of more than there was. Elsewhere Node
 * watches each file, and loses one that an editor replaces with another of the same name: there each folder is watched instead.
 */
export function watchFolder(folder: string, told: (path: string) => void, platform = process.platform): () => void {
  const watchers = new Map<string, { watcher: FSWatcher; born: string }>();
  const close = (path: string): void => {
    watchers.get(path)?.watcher.close();
    watchers.delete(path);
  };
  const start = (path: string, recursive: boolean): boolean => {
    const born = birthOf(path);
    // Another folder may have taken the place of the one that was watched.
    if (watchers.get(path)?.born === born) return false;
    close(path);
    try {
      const watcher = watch(path, { recursive }, (_, name) => {
        if (!recursive) follow(path);
        told(name === null ? path : join(path, name));
      });
      // It went away: whoever watches the folder above tells of that.
      watcher.on('error', () => close(path));
      watchers.set(path, { watcher, born });
      return true;
    } catch {
      return false;
    }
  };
  /** Watches what folders there are now. What came with a new one came before anybody watched it. */
  const follow = (path: string): void => {
    if (!isFolder(path)) return close(path);
    for (const inside of foldersIn(path)) if (start(inside, false)) came(inside);
    for (const known of watchers.keys()) if (known.startsWith(path) && !isFolder(known)) close(known);
  };
  const came = (path: string): void => {
    told(path);
    for (const inside of foldersIn(path)) if (start(inside, false)) came(inside);
  };
  if (WHOLE.has(platform)) start(folder, true);
  else {
    const below = (path: string): void => {
      start(path, false);
      for (const inside of foldersIn(path)) below(inside);
    };
    below(folder);
  }
  return () => {
    for (const path of watchers.keys()) close(path);
  };
}

/** What tells a folder from a later one of the same name; a number on the disk is given again at once. */
function birthOf(path: string): string {
  const stat = lstatSync(path, { throwIfNoEntry: false, bigint: true });
  return `${stat?.ino} ${stat?.birthtimeNs}`;
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function foldersIn(path: string): string[] {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join(path, name));
  } catch {
    return [];
  }
}
