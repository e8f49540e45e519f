import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.ts';
import { onDisk } from './plain.ts';

/** A file that was made before. */
export interface MadeFile {
  path: string;
  bytes: number;
  /** Sides of paper, of a PDF; 0 of anything else. */
  pages: number;
  /** SHA-256 in hex digits. */
  sum: string;
}

/** Files that took work to make, kept by the hash of all that went into them. What isn't used for a month is thrown away. */
export interface MadeStore {
  find(key: string, ending: string): MadeFile | undefined;
  keep(key: string, ending: string, made: { bytes: Uint8Array; pages: number }): MadeFile;
  /** Throws away what no build has used for a month. */
  tidy(): void;
}

const MONTH = 30 * 24 * 60 * 60 * 1000;
/** A file's time is written anew when it is used, but not more than once a day. */
const DAY = 24 * 60 * 60 * 1000;

/** After the key: sides, size, the sum, and the ending. */
const NAME = /^([^.]+)\.(\d+)\.(\d+)\.([0-9a-f]{64})\.([a-z]+)$/;
/** So much of a key tells it from all others. A whole one would make names that an encrypted home folder may not take: they end at 143 letters. */
const KEY_LETTERS = 40;

/** Opens the store in a folder; `now` is in milliseconds. */
export function openMadeStore(folder: string, now: number): MadeStore {
  const known = onDisk('read', folder, () => {
    mkdirSync(folder, { recursive: true });
    return new Map(readdirSync(folder).map((name) => [idOf(name), name]));
  });
  return {
    find(key, ending) {
      const name = known.get(`${key.slice(0, KEY_LETTERS)}.${ending}`);
      const [, , pages, size, sum] = NAME.exec(name ?? '') ?? [];
      if (name === undefined || sum === undefined) return undefined;
      const path = join(folder, name);
      const bytes = Number(size);
      const found = statSync(path, { throwIfNoEntry: false });
      // A power cut may leave a file that has its name and not its bytes.
      if (found?.size !== bytes) return undefined;
      if (now - found.mtimeMs > DAY) touch(path, now);
      return { path, bytes, pages: Number(pages), sum };
    },
    keep(key, ending, { bytes, pages }) {
      const sum = fingerprint(bytes);
      const short = key.slice(0, KEY_LETTERS);
      const name = `${short}.${pages}.${bytes.length}.${sum}.${ending}`;
      return onDisk('write', folder, () => {
        // By rename, so that a file is never half there; read-only, since finished sites hold the same file under another name.
        const path = join(folder, name);
        const part = join(folder, `${short}.${ending}.part`);
        writeFileSync(part, bytes);
        chmodSync(part, 0o444);
        renameSync(part, path);
        known.set(`${short}.${ending}`, name);
        return { path, bytes: bytes.length, pages, sum };
      });
    },
    tidy() {
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        if (!entry.isFile()) continue;
        const { name } = entry;
        const path = join(folder, name);
        // What is half there, or was named by an earlier release, is never found again.
        if (!NAME.test(name) || now - statSync(path).mtimeMs > MONTH) rmSync(path, { force: true });
      }
    },
  };
}

/** Notes that a file was used. Made by another user, it can be used all the same, and grows old. */
function touch(path: string, now: number): void {
  try {
    utimesSync(path, now / 1000, now / 1000);
  } catch {
    // What it costs is that it may be made again in a month.
  }
}

/** What a file is known by: its key and its ending. */
function idOf(name: string): string {
  const [, key = '', , , , ending = ''] = NAME.exec(name) ?? [];
  return `${key}.${ending}`;
}
