import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../../src/edge/fingerprint.ts';
import { openMadeStore, place } from '../../../src/edge/made.ts';
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
    expect(readdirSync(folder)).toEqual([`${OTHER}.1.${fingerprint(bytes)}.pdf`]);
  });

  test('stand in a site under their own name', () => {
    const folder = temporaryFolder();
    const { path } = openMadeStore(folder, NOW).keep(KEY, 'pdf', { bytes, pages: 1 });
    const target = join(folder, 'site/sessions/x/x.pdf');
    place(path, target);
    place(path, target);
    expect(readFileSync(target, 'utf8')).toBe('%PDF');
  });
});
