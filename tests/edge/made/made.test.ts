import {
  chmodSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../../src/edge/fingerprint.ts';
import { openMadeStore } from '../../../src/edge/made.ts';
import { temporaryFolder } from '../../temporary.ts';

const NOW = Date.UTC(2026, 10, 26);
const DAY = 24 * 60 * 60 * 1000;
const bytes = new TextEncoder().encode('%PDF');
const KEY = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);

describe('files that took work to make', () => {
  test('are found again, by another process too, with their sides', () => {
    const folder = temporaryFolder();
    const store = openMadeStore(folder, NOW);
    expect(store.find(KEY, 'pdf')).toBeUndefined();
    const kept = store.keep(KEY, 'pdf', { bytes, pages: 12 });
    expect(kept).toMatchObject({ bytes: 4, pages: 12, sum: fingerprint(bytes) });
    expect(openMadeStore(folder, NOW).find(KEY, 'pdf')).toEqual(kept);
    expect(openMadeStore(folder, NOW).find(KEY, 'docx')).toBeUndefined();
    expect(openMadeStore(folder, NOW).find(OTHER, 'pdf')).toBeUndefined();
  });

  test('can’t be changed by mistake, and are never half there', () => {
    const folder = temporaryFolder();
    const { path } = openMadeStore(folder, NOW).keep(KEY, 'pdf', { bytes, pages: 1 });
    expect(statSync(path).mode & 0o222).toBe(0);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('go when nothing has used them for a month', () => {
    const folder = temporaryFolder();
    const old = openMadeStore(folder, NOW);
    const { path } = old.keep(KEY, 'pdf', { bytes, pages: 1 });
    const used = old.keep(OTHER, 'pdf', { bytes, pages: 1 });
    const then = (NOW - 40 * DAY) / 1000;
    utimesSync(path, then, then);
    utimesSync(used.path, then, then);
    writeFileSync(join(folder, 'x.1.pdf.part'), 'half');
    const store = openMadeStore(folder, NOW);
    store.find(OTHER, 'pdf');
    store.tidy();
    expect(readdirSync(folder)).toEqual([`${OTHER.slice(0, 40)}.1.4.${fingerprint(bytes)}.pdf`]);
  });

  test.each([
    ['emptied', (path: string) => truncateSync(path, 0)],
    ['shortened', (path: string) => truncateSync(path, 3)],
    ['took away', (path: string) => rmSync(path)],
  ])('one that a power cut %s is as good as none, and is made again', (_, spoil) => {
    const folder = temporaryFolder();
    const { path } = openMadeStore(folder, NOW).keep(KEY, 'pdf', { bytes, pages: 1 });
    const store = openMadeStore(folder, NOW);
    chmodSync(path, 0o644);
    spoil(path);
    expect(store.find(KEY, 'pdf')).toBeUndefined();
    const again = store.keep(KEY, 'pdf', { bytes, pages: 1 });
    expect(readFileSync(again.path, 'utf8')).toBe('%PDF');
    expect(openMadeStore(folder, NOW).find(KEY, 'pdf')).toEqual(again);
  });

  test('have names that every disk takes; one of an earlier release is passed over, and goes', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, `${OTHER}.1.pdf`), 'old');
    const store = openMadeStore(folder, NOW);
    expect(store.find(OTHER, 'pdf')).toBeUndefined();
    store.keep(KEY, 'docx', { bytes: new Uint8Array(30_000_000), pages: 1000 });
    store.tidy();
    const names = readdirSync(folder);
    expect(names).toHaveLength(1);
    // The most that a file’s name may have in a home folder encrypted by eCryptfs.
    expect(names[0]?.length).toBeLessThanOrEqual(143);
  });
});
