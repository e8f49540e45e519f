import { chmodSync, readdirSync, readFileSync, truncateSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fingerprint } from '../../../src/edge/fingerprint.ts';
import { openPageStore } from '../../../src/edge/page-store.ts';
import { temporaryFolder } from '../../temporary.ts';

test('a page is found again, under the key it was kept by', () => {
  const folder = temporaryFolder();
  openPageStore(folder, Date.now()).keep('aa', '<p>ü</p>');
  const found = openPageStore(folder, Date.now()).find('aa');
  expect(readFileSync(found?.path ?? '', 'utf8')).toBe('<p>ü</p>');
  expect(found).toMatchObject({ bytes: 9, sum: fingerprint('<p>ü</p>') });
  expect(openPageStore(folder, Date.now()).find('bb')).toBe(undefined);
});

test('a page that a power cut emptied is as good as none, and is made again', () => {
  const folder = temporaryFolder();
  const { path } = openPageStore(folder, Date.now()).keep('aa', 'a page');
  chmodSync(path, 0o644);
  truncateSync(path, 0);
  const store = openPageStore(folder, Date.now());
  expect(store.find('aa')).toBe(undefined);
  expect(readFileSync(store.keep('aa', 'a page').path, 'utf8')).toBe('a page');
});

test('what nobody asked for in a day goes', () => {
  const folder = temporaryFolder();
  const now = Date.now();
  const store = openPageStore(folder, now);
  store.keep('aa', 'a');
  store.keep('bb', 'b');
  const later = openPageStore(folder, now + 2 * 24 * 60 * 60 * 1000);
  later.find('aa');
  later.tidy();
  expect(readdirSync(folder)).toEqual([`aa.1.${fingerprint('a')}.html`]);
});
