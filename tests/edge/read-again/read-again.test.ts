import { rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openReader } from '../../../src/edge/read-again.ts';
import { temporaryFolder, writeFiles } from '../../temporary.ts';

test('a text that was changed is read again, even to one as long, at the same time by its own account', async () => {
  const root = temporaryFolder();
  writeFiles(root, { 'a.mdx': 'one' });
  const read = openReader();
  const file = join(root, 'a.mdx');
  const long = new Date(1_700_000_000_000);
  utimesSync(file, long, long);
  expect(read(root, 'a.mdx', 100)).toEqual({ text: 'one' });
  await sleep(300);
  expect(read(root, 'a.mdx', 100)).toEqual({ text: 'one' });
  writeFileSync(file, 'two');
  utimesSync(file, long, long);
  expect(read(root, 'a.mdx', 100)).toEqual({ text: 'two' });
  // Twice in a moment.
  writeFileSync(file, 'six');
  expect(read(root, 'a.mdx', 100)).toEqual({ text: 'six' });
  writeFileSync(file, 'ten');
  expect(read(root, 'a.mdx', 100)).toEqual({ text: 'ten' });
});

test('a text that has become a link, or went away, is told of', async () => {
  const root = temporaryFolder();
  writeFiles(root, { 'a.mdx': 'one', 'b.mdx': 'other' });
  await sleep(300);
  const read = openReader();
  expect(read(root, 'a.mdx', 100)).toEqual({ text: 'one' });
  rmSync(join(root, 'a.mdx'));
  expect(read(root, 'a.mdx', 100)).toMatchObject({ issue: { rule: 'file-readable' } });
  symlinkSync('b.mdx', join(root, 'a.mdx'));
  expect(read(root, 'a.mdx', 100)).toMatchObject({ issue: { rule: 'plain-files' } });
});
