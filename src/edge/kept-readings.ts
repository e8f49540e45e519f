import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from '../built/page.ts';
import { readSealed, writeSealed } from './sealed-file.ts';

/** What was read of a site's finished pages by an earlier build. */
export interface KeptReadings {
  /** What was read of a page with this sum; `read` is asked where nothing was. */
  of(file: string, sum: string, read: () => Page): Page;
  /** Keeps what was asked for, and nothing else. */
  keep(): void;
}

type Entry = [sum: string, page: Omit<Page, 'ids'> & { ids: [string, number][] }];

/** Opens what is kept in a file; `code` is the hash of all that reads pages. What can't be read there is not there. */
export function openKeptReadings(path: string, code: string): KeptReadings {
  const before = new Map(readEntries().map(([sum, page]) => [page.file, { sum, page }]));
  const asked: Entry[] = [];
  let isNew = false;
  return {
    of(file, sum, read) {
      const known = before.get(file);
      const page = known?.sum === sum ? { ...known.page, ids: new Map(known.page.ids) } : read();
      isNew ||= known?.sum !== sum;
      asked.push(known?.sum === sum ? [sum, known.page] : [sum, { ...page, ids: [...page.ids] }]);
      return page;
    },
    keep() {
      if (!isNew && asked.length === before.size) return;
      // Nothing depends on this: where the disk is full, whatever comes next says so.
      try {
        mkdirSync(dirname(path), { recursive: true });
        writeSealed(path, Buffer.from(JSON.stringify([code, asked])));
      } catch {
        // Every page is read again next time.
      }
    },
  };

  function readEntries(): Entry[] {
    const body = readSealed(path);
    if (body === undefined) return [];
    try {
      // It was written above, whole.
      const [by, entries]: [string, Entry[]] = JSON.parse(Buffer.from(body).toString());
      return by === code ? entries : [];
    } catch {
      return [];
    }
  }
}
