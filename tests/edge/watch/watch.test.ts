import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { watchFolder } from '../../../src/edge/watch.ts';
import { temporaryFolder, writeFiles } from '../../temporary.ts';

/** Watches a folder; `tells` waits until a path was told of after it was asked. */
function watched(folder: string): (path: string, change: () => void) => Promise<void> {
  const told: string[] = [];
  onTestFinished(watchFolder(folder, (path) => told.push(path)));
  return async (path, change) => {
    told.length = 0;
    change();
    await vi.waitFor(() => expect(told).toContain(join(folder, path)), { timeout: 5000 });
    // What comes late of this change is no news of the next.
    await new Promise((later) => setTimeout(later, 100));
  };
}

test('a file that is written, replaced by another of its name, written again, and deleted', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { 'a/text.mdx': 'one' });
  const tells = watched(folder);
  const file = join(folder, 'a/text.mdx');
  await tells('a/text.mdx', () => appendFileSync(file, 'two'));
  await tells('a/text.mdx', () => {
    writeFileSync(join(folder, 'a/.text.swp'), 'three');
    renameSync(join(folder, 'a/.text.swp'), file);
  });
  await tells('a/text.mdx', () => appendFileSync(file, 'four'));
  await tells('a/text.mdx', () => rmSync(file));
});

test('a folder that comes with files in it, one that takes the place of another, and what is written into them', async () => {
  const folder = temporaryFolder();
  const tells = watched(folder);
  await tells('new', () => writeFiles(folder, { 'new/deep/text.mdx': 'one' }));
  await tells('new/deep/text.mdx', () => appendFileSync(join(folder, 'new/deep/text.mdx'), 'two'));
  await tells('new', () => {
    rmSync(join(folder, 'new'), { recursive: true });
    mkdirSync(join(folder, 'new/deep'), { recursive: true });
  });
  await tells('new/deep/text.mdx', () => writeFileSync(join(folder, 'new/deep/text.mdx'), 'three'));
});
