import { existsSync, lstatSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fingerprint } from '../../../src/edge/fingerprint.ts';
import { openSite } from '../../../src/edge/site-files.ts';
import { openSiteFolder } from '../../../src/edge/site-folder.ts';
import { temporaryFolder, writeFiles } from '../../temporary.ts';

/** Every file with its text. */
const textsOf = (folder: string): Record<string, string> =>
  Object.fromEntries(openSite(folder, '/').files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));

test('what is the same stays, what differs is replaced, and what nobody put there goes', () => {
  const folder = temporaryFolder();
  writeFiles(folder, {
    'site/a/same.html': 'same',
    'site/changed.html': 'before',
    'site/gone/gone.html': 'x',
    'ready.pdf': 'p',
  });
  const site = join(folder, 'site');
  const before = statSync(join(site, 'a/same.html')).ino;
  const writer = openSiteFolder(site);
  writer.write('a/same.html', 'same');
  writer.write('changed.html', 'after');
  writer.write('new/page/index.html', Buffer.from('new'));
  writer.place('ready.pdf', join(folder, 'ready.pdf'));
  expect([...writer.sums().keys()]).toEqual(['a/same.html', 'changed.html', 'new/page/index.html', 'ready.pdf']);
  writer.finish();
  expect(textsOf(site)).toEqual({
    'a/same.html': 'same',
    'changed.html': 'after',
    'new/page/index.html': 'new',
    'ready.pdf': 'p',
  });
  expect(statSync(join(site, 'a/same.html')).ino).toBe(before);
  expect(existsSync(join(site, 'gone'))).toBe(false);
});

test('a file that is a folder now, and a folder that is a file now, make room', () => {
  const folder = temporaryFolder();
  writeFiles(folder, { a: 'a file', 'b/c/d.html': 'in a folder' });
  const writer = openSiteFolder(folder);
  writer.write('a/index.html', 'in a folder');
  writer.write('b', 'a file');
  writer.finish();
  expect(textsOf(folder)).toEqual({ 'a/index.html': 'in a folder', b: 'a file' });
});

test('a file that stands in another site under another name is never written into', () => {
  const folder = temporaryFolder();
  writeFiles(folder, { 'kept.html': 'kept' });
  const writer = openSiteFolder(join(folder, 'site'));
  writer.place('page.html', join(folder, 'kept.html'));
  writer.finish();
  const next = openSiteFolder(join(folder, 'site'));
  next.write('page.html', 'changed');
  next.finish();
  expect(readFileSync(join(folder, 'kept.html'), 'utf8')).toBe('kept');
});

test('what somebody changed by hand in an old site is put right', () => {
  const site = temporaryFolder();
  const build = (): void => {
    const writer = openSiteFolder(site);
    writer.write('index.html', 'page');
    writer.finish();
  };
  build();
  writeFileSync(join(site, 'index.html'), 'pagE');
  writeFileSync(join(site, 'more.html'), 'more');
  build();
  expect(textsOf(site)).toEqual({ 'index.html': 'page' });
});

test('what is put there twice is replaced, and never written into where it stands elsewhere too', () => {
  const folder = temporaryFolder();
  writeFiles(folder, { 'kept.html': 'kept', 'other.html': 'other' });
  const writer = openSiteFolder(join(folder, 'site'));
  writer.place('a.html', join(folder, 'kept.html'));
  writer.place('b.html', join(folder, 'kept.html'));
  writer.write('a.html', 'changed');
  writer.place('b.html', join(folder, 'other.html'));
  writer.finish();
  expect(textsOf(join(folder, 'site'))).toEqual({ 'a.html': 'changed', 'b.html': 'other' });
  expect(readFileSync(join(folder, 'kept.html'), 'utf8')).toBe('kept');
});

test('a link in an old site is never followed', () => {
  const folder = temporaryFolder();
  writeFiles(folder, { 'mine.txt': 'same', 'site/index.html': 'page' });
  symlinkSync(join(folder, 'mine.txt'), join(folder, 'site/a.txt'));
  const writer = openSiteFolder(join(folder, 'site'));
  writer.write('a.txt', 'same');
  writer.finish();
  expect(lstatSync(join(folder, 'site/a.txt')).isSymbolicLink()).toBe(false);
  expect(textsOf(join(folder, 'site'))).toEqual({ 'a.txt': 'same' });
});

test('the sum and size of every file are known: of what was written, of what stands ready, of what took another’s place', () => {
  const folder = temporaryFolder();
  writeFiles(folder, { 'site/same.html': 'same', 'kept.html': 'kept', 'ready.pdf': 'ready' });
  const writer = openSiteFolder(join(folder, 'site'));
  writer.write('same.html', 'same');
  writer.write('a.html', 'first');
  writer.write('a.html', 'ü');
  writer.place('b.html', join(folder, 'kept.html'));
  writer.place('c.pdf', join(folder, 'ready.pdf'), { sum: 'as its store says', bytes: 5 });
  expect([...writer.sums()]).toEqual([
    ['a.html', { sum: fingerprint('ü'), bytes: 2 }],
    ['b.html', { sum: fingerprint('kept'), bytes: 4 }],
    ['c.pdf', { sum: 'as its store says', bytes: 5 }],
    ['same.html', { sum: fingerprint('same'), bytes: 4 }],
  ]);
});
