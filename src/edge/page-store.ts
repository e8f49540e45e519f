import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.ts';
import { onDisk } from './plain.ts';

/** A finished page that is kept. */
export interface KeptPage {
  path: string;
  bytes: number;
  /** SHA-256 in hex digits. */
  sum: string;
}

/** Finished pages, kept by the hash of all that they are made of. */
export interface PageStore {
  /** A page that was kept; undefined where there is none. */
  find(key: string): KeptPage | undefined;
  keep(key: string, html: string): KeptPage;
  /** Throws away what was not asked for since this was opened, and is older than a day. */
  tidy(): void;
}

const DAY = 24 * 60 * 60 * 1000;

/** Opens the pages kept in a folder; `now` is in milliseconds. */
export function openPageStore(folder: string, now: number): PageStore {
  const known = onDisk('read', folder, () => {
    mkdirSync(folder, { recursive: true });
    return new Map(readdirSync(folder).map((name) => [name.split('.', 1)[0] ?? name, name]));
  });
  const used = new Set<string>();
  return {
    find(key) {
      const name = known.get(key);
      const [, size, sum] = /\.(\d+)\.([0-9a-f]{64})\.html$/.exec(name ?? '') ?? [];
      if (name === undefined || size === undefined || sum === undefined) return undefined;
      const path = join(folder, name);
      const bytes = Number(size);
      // A power cut may leave a file that has its name and not its text.
      if (statSync(path, { throwIfNoEntry: false })?.size !== bytes) return undefined;
      used.add(name);
      return { path, bytes, sum };
    },
    keep: (key, html) =>
      onDisk('write', folder, () => {
        const text = Buffer.from(html);
        const sum = fingerprint(text);
        // Its name says how long it is: one that is half there is never taken. Read-only, since finished sites hold the same file under
        // another name.
        const name = `${key}.${text.length}.${sum}.html`;
        const path = join(folder, name);
        if (known.has(key)) rmSync(path, { force: true });
        writeFileSync(path, text, { mode: 0o444 });
        known.set(key, name);
        used.add(name);
        return { path, bytes: text.length, sum };
      }),
    tidy() {
      for (const name of readdirSync(folder))
        if (!used.has(name) && now - statSync(join(folder, name)).mtimeMs > DAY)
          rmSync(join(folder, name), { force: true });
    },
  };
}
