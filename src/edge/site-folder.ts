import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fingerprint } from './fingerprint.ts';
import { onDisk } from './plain.ts';

/** What is known of a file without reading it: its SHA-256 in hex digits, and its size. */
export interface FileSum {
  sum: string;
  bytes: number;
}

/** The folder in which a site is made. What stands there from an earlier build is kept where it is the same, for writing costs more than reading. */
export interface SiteFolder {
  /** Whether a file was put there. */
  has(path: string): boolean;
  /** Puts a file there. */
  write(path: string, bytes: string | Uint8Array): void;
  /** Puts a file there that stands ready elsewhere and never changes: the same file where the disk can, else a copy. It is read where nothing is known of it. */
  place(path: string, from: string, known?: FileSum): void;
  /** What is known of every file put there so far, in the order of their paths from the folder. It is of what was to be written: if the disk made something else of it, `hedge verify` says so. */
  sums(): Map<string, FileSum>;
  /** Takes away all that wasn't put there. */
  finish(): void;
}

/** Opens the folder. Nobody else may write into it until it is finished. */
export function openSiteFolder(folder: string): SiteFolder {
  const old = onDisk('read', folder, () => {
    mkdirSync(folder, { recursive: true });
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const at = (entry: (typeof entries)[number]): string =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/');
    // A link that somebody put there may lead anywhere: it is no file of ours.
    for (const entry of entries)
      if (!entry.isDirectory() && !entry.isFile()) rmSync(join(folder, at(entry)), { force: true });
    return {
      folders: new Set(['.', ...entries.filter((entry) => entry.isDirectory()).map(at)]),
      files: new Set(entries.filter((entry) => entry.isFile()).map(at)),
    };
  });
  const put = new Map<string, FileSum>();
  /** Notes that a file belongs there, and says whether one stands there: from an earlier build, or put there twice in this one. */
  const stands = (path: string, known: FileSum): boolean => {
    const before = old.files.has(path) || put.has(path);
    put.set(path, known);
    return before;
  };
  const remove = (path: string): void => {
    rmSync(join(folder, path), { recursive: true, force: true });
    old.files.delete(path);
  };
  /** Makes room for a file where none stood: what was a file may be a folder now, and the other way round. */
  const makeRoom = (path: string): void => {
    if (old.folders.has(path)) {
      remove(path);
      for (const set of [old.files, old.folders])
        for (const inside of set) if (inside === path || inside.startsWith(`${path}/`)) set.delete(inside);
    }
    const parent = dirname(path);
    if (old.folders.has(parent)) return;
    const parts = parent.split('/');
    for (let depth = 1; depth <= parts.length; depth += 1) {
      const above = parts.slice(0, depth).join('/');
      if (old.files.has(above)) remove(above);
      old.folders.add(above);
    }
    mkdirSync(join(folder, parent), { recursive: true });
  };
  return {
    has: (path) => put.has(path),
    sums: () => new Map([...put].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    write(path, content) {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      const file = join(folder, path);
      onDisk('write', file, () => {
        if (stands(path, sumOf(bytes))) {
          if (readFileSync(file).equals(bytes)) return;
          // Another build may hold the same file under another name: it is replaced, never written into.
          remove(path);
        }
        makeRoom(path);
        writeFileSync(file, bytes);
      });
    },
    place(path, from, known) {
      const file = join(folder, path);
      onDisk('write', file, () => {
        if (stands(path, known ?? sumOf(readFileSync(from)))) {
          const [one, other] = [statSync(file), statSync(from)];
          if (one.ino !== 0 && one.ino === other.ino && one.dev === other.dev) return;
          remove(path);
        }
        makeRoom(path);
        try {
          linkSync(from, file);
        } catch {
          copyFileSync(from, file);
        }
      });
    },
    finish() {
      onDisk('tidy up', folder, () => {
        const emptied = new Set<string>();
        for (const path of old.files) {
          if (put.has(path)) continue;
          rmSync(join(folder, path), { force: true });
          emptied.add(dirname(path));
        }
        for (const start of emptied)
          for (let path = start; path !== '.'; path = dirname(path)) {
            const full = join(folder, path);
            if (!existsSync(full) || readdirSync(full).length > 0) break;
            rmdirSync(full);
          }
      });
    },
  };
}

function sumOf(bytes: Uint8Array): FileSum {
  return { sum: fingerprint(bytes), bytes: bytes.length };
}
