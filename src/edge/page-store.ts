import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onDisk } from './plain.ts';

/** Finished pages, kept by the hash of all that they are made of. */
export interface PageStore {
  /** The file of a page that was kept; undefined where there is none. */
  find(key: string): string | undefined;
  /** Keeps a page, and gives its file. */
  keep(key: string, html: string): string;
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
  const pathOf = (name: string): string => {
    used.add(name);
    return join(folder, name);
  };
  return {
    find(key) {
      const name = known.get(key);
      const size = /\.(\d+)\.html$/.exec(name ?? '')?.[1];
      if (name === undefined || size === undefined) return undefined;
      // A power cut may leave a file that has its name and not its text.
      return statSync(join(folder, name), { throwIfNoEntry: false })?.size === Number(size) ? pathOf(name) : undefined;
    },
    keep: (key, html) =>
      onDisk('write', folder, () => {
        const bytes = Buffer.from(html);
        const name = `${key}.${bytes.length}.html`;
        // Its name says how long it is: one that is half there is never taken. Read-only, since finished sites hold the same file under
        // another name.
        if (known.has(key)) rmSync(join(folder, name), { force: true });
        writeFileSync(join(folder, name), bytes, { mode: 0o444 });
        known.set(key, name);
        return pathOf(name);
      }),
    tidy() {
      for (const name of readdirSync(folder))
        if (!used.has(name) && now - statSync(join(folder, name)).mtimeMs > DAY)
          rmSync(join(folder, name), { force: true });
    },
  };
}
