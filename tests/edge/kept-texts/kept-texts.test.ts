import { readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openKeptTexts } from '../../../src/edge/kept-texts.ts';
import { temporaryFolder } from '../../temporary.ts';

const read = (text: string) => ({ text, issues: [] });

function keepTwo(): string {
  const folder = join(temporaryFolder(), 'texts');
  const kept = openKeptTexts(folder, 'code');
  kept.memory.set('a.mdx', read('one')).set('b.mdx', read('two'));
  kept.keep(['a.mdx', 'b.mdx']);
  return folder;
}

test('what was read is known to the next build, and to none with other code', () => {
  const folder = keepTwo();
  expect([...openKeptTexts(folder, 'code').memory].toSorted()).toEqual([
    ['a.mdx', read('one')],
    ['b.mdx', read('two')],
  ]);
  expect(openKeptTexts(folder, 'other code').memory.size).toBe(0);
});

test('a text that is gone is forgotten, and its file with it', () => {
  const folder = keepTwo();
  openKeptTexts(folder, 'code').keep(['a.mdx']);
  expect([...openKeptTexts(folder, 'code').memory.keys()]).toEqual(['a.mdx']);
  expect(readdirSync(folder).length).toBe(1);
});

test('a file that is half there, or altered, or not ours at all, is as good as none', () => {
  const folder = keepTwo();
  const [one = '', other = ''] = readdirSync(folder).map((name) => join(folder, name));
  truncateSync(one, 80);
  const bytes = readFileSync(other);
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
  writeFileSync(other, bytes);
  writeFileSync(join(folder, '7.bin'), 'nothing of ours');
  const kept = openKeptTexts(folder, 'code');
  expect(kept.memory.size).toBe(0);
  kept.memory.set('a.mdx', read('three'));
  kept.keep(['a.mdx']);
  expect([...openKeptTexts(folder, 'code').memory]).toEqual([['a.mdx', read('three')]]);
});
