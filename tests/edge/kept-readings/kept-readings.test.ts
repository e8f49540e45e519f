import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPage } from '../../../src/built/page.ts';
import { openKeptReadings } from '../../../src/edge/kept-readings.ts';
import { temporaryFolder } from '../../temporary.ts';

const page = readPage(
  'a/index.html',
  '<html lang="en"><title>A</title><h1 id="a">A</h1>\n<a href="/b/#b">b</a></html>',
);
const never = (): never => {
  throw new Error('It was read again.');
};

function keepOne(): string {
  const path = join(temporaryFolder(), 'site', 'readings.json');
  const kept = openKeptReadings(path, 'code');
  expect(kept.of('a/index.html', 'sum', () => page)).toEqual(page);
  kept.keep();
  return path;
}

test('what was read of a page comes back whole, and the page is not read again', () => {
  expect(openKeptReadings(keepOne(), 'code').of('a/index.html', 'sum', never)).toEqual(page);
});

test('a page is read again where it has another sum, stands elsewhere, or other code reads it', () => {
  const path = keepOne();
  const again = (file: string, sum: string, code: string) => () => openKeptReadings(path, code).of(file, sum, never);
  expect(again('a/index.html', 'other', 'code')).toThrow('read again');
  expect(again('b/index.html', 'sum', 'code')).toThrow('read again');
  expect(again('a/index.html', 'sum', 'other')).toThrow('read again');
});

test('what is kept is half there, altered, or nothing of ours: every page is read again, and kept again', () => {
  const path = keepOne();
  const whole = readFileSync(path);
  const altered = Buffer.from(whole);
  altered.writeUInt8(altered.readUInt8(altered.length - 3) ^ 1, altered.length - 3);
  for (const bytes of [whole.subarray(0, 90), altered, Buffer.from('nothing of ours')]) {
    writeFileSync(path, bytes);
    const kept = openKeptReadings(path, 'code');
    expect(() => kept.of('a/index.html', 'sum', never)).toThrow('read again');
    kept.of('a/index.html', 'sum', () => page);
    kept.keep();
    expect(readFileSync(path)).toEqual(whole);
  }
});

test('a page that is gone is forgotten, and nothing is written where nothing has changed', () => {
  const path = keepOne();
  const kept = openKeptReadings(path, 'code');
  kept.of('a/index.html', 'sum', never);
  const before = statSync(path).ino;
  kept.keep();
  expect(statSync(path).ino).toBe(before);
  openKeptReadings(path, 'code').keep();
  expect(() => openKeptReadings(path, 'code').of('a/index.html', 'sum', never)).toThrow('read again');
});

test('a disk that takes nothing stops nobody', () => {
  const path = join(temporaryFolder(), 'a-file');
  writeFileSync(path, '');
  const kept = openKeptReadings(join(path, 'readings.json'), 'code');
  kept.of('a/index.html', 'sum', () => page);
  expect(() => kept.keep()).not.toThrow();
});
