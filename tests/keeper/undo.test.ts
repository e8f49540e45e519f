import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NOTED, RECORD } from '../../src/keeper/record.ts';
import { git } from '../upgrade/releases.ts';
import { keptHistory } from './kept-site.ts';
import type { Kept } from './kept-site.ts';

const PAGE = 'branch/pages/who.mdx';

function page({ origin }: Kept, path = PAGE): string {
  return git(origin, 'show', `main:${path}`);
}

test('each press goes one change further back, and nothing is ever taken out of the history', async () => {
  const kept = keptHistory({ [PAGE]: 'First.' });
  kept.change('Second words', { [PAGE]: 'Second.' });
  kept.change('Third words', { [PAGE]: 'Third.' });
  const before = git(kept.origin, 'log', '--format=%H', 'main').split('\n');

  const once = await kept.press('undo');
  expect(once).toMatchObject({ code: 0, outputs: 'changed=yes\n' });
  expect(once.summary).toContain('Undone: Third words');
  expect(page(kept)).toBe('Second.');
  expect((await kept.press('undo')).summary).toContain('Undone: Second words');
  expect(page(kept)).toBe('First.');
  expect(git(kept.origin, 'log', '--format=%H', 'main').split('\n').slice(2)).toEqual(before);

  // The change that made the folder stays: without it there would be no site.
  const last = await kept.press('undo');
  expect(last).toMatchObject({ code: 1, outputs: 'changed=no\n' });
  expect(last.summary).toContain('would take the whole site away');
  expect(page(kept)).toBe('First.');
  expect(git(kept.site, 'status', '--porcelain')).toBe('');
});

test('what was undone comes back, the last first, and can be undone again', async () => {
  const kept = keptHistory({ [PAGE]: 'First.' });
  kept.change('Second words', { [PAGE]: 'Second.' });
  kept.change('Third words', { [PAGE]: 'Third.' });
  await kept.press('undo');
  await kept.press('undo');
  expect((await kept.press('undo', { HEDGE_BACK: 'true' })).summary).toContain('Brought back: Second words');
  expect(page(kept)).toBe('Second.');
  await kept.press('undo', {}, '--back');
  expect(page(kept)).toBe('Third.');
  expect((await kept.press('undo', {}, '--back')).summary).toContain('Nothing was undone');
  expect((await kept.press('undo')).summary).toContain('Undone: Third words');
  expect(page(kept)).toBe('Second.');
});

test('a proposal that was merged is one change, and what the keeper noted after a change goes with it', async () => {
  const kept = keptHistory({ [PAGE]: 'First.' });
  git(kept.site, 'switch', '--quiet', '-c', 'ours');
  kept.change('One thing', { [PAGE]: 'Second.' });
  kept.change('Another thing', { 'branch/local.yaml': '[]\n' });
  git(kept.site, 'switch', '--quiet', 'main');
  git(kept.site, 'merge', '--quiet', '--no-ff', '-m', 'Merge our proposal', 'ours');
  git(kept.site, 'push', '--quiet', 'origin', 'main');
  kept.change(`${NOTED}\n\nwho\n\n${RECORD}`, { 'branch/kit.lock.json': '{}\n' });

  expect((await kept.press('undo')).summary).toContain('Undone: Merge our proposal');
  expect(page(kept)).toBe('First.');
  expect(git(kept.origin, 'ls-tree', '-r', '--name-only', 'main', 'branch').split('\n')).toEqual([
    'branch/branch.yaml',
    PAGE,
  ]);
  await kept.press('undo', {}, '--back');
  expect(page(kept)).toBe('Second.');
  expect(page(kept, 'branch/kit.lock.json')).toBe('{}');
});

test('the kit’s own files, brought by a forge, are no change of yours; an update of the kit is', async () => {
  const kept = keptHistory({ [PAGE]: 'First.' });
  kept.change('Second words', { [PAGE]: 'Second.' });
  kept.change('Merge branch upstream', { 'README.md': 'The kit, newer.\n' });
  expect((await kept.press('undo')).summary).toContain('Undone: Second words');
  expect(page(kept, 'README.md')).toBe('The kit, newer.');
  kept.change('Update the kit to 0.2.0', { 'README.md': 'The kit, new.\n', 'kit.files.json': '{}\n' });
  expect((await kept.press('undo')).summary).toContain('Undone: Update the kit to 0.2.0');
  expect(page(kept, 'README.md')).toBe('The kit, newer.');
});

test('where the same lines were changed since, nothing is touched, and it says which file', async () => {
  const kept = keptHistory({ [PAGE]: 'First.' });
  kept.change('Second words', { [PAGE]: 'Second.' });
  await kept.press('undo');
  kept.change('Other words', { [PAGE]: 'Other.' });
  const before = kept.main();
  const back = await kept.press('undo', {}, '--back');
  expect(back).toMatchObject({ code: 1, outputs: 'changed=no\n' });
  expect(back.summary).toContain('Not brought back: Second words');
  expect(back.summary).toContain(PAGE);
  expect(kept.main()).toBe(before);
  expect(git(kept.site, 'status', '--porcelain')).toBe('');
  expect(readFileSync(join(kept.site, PAGE), 'utf8')).toBe('Other.');
});

test('somebody who was quicker is not overrun', async () => {
  const kept = keptHistory({ [PAGE]: 'First.' });
  kept.change('Second words', { [PAGE]: 'Second.' });
  const job = git(kept.site, 'rev-parse', 'HEAD');
  kept.change('Third words, in the same minute', { [PAGE]: 'Third.' });
  git(kept.site, 'reset', '--quiet', '--hard', job);
  const late = await kept.press('undo');
  expect(late).toMatchObject({ code: 1 });
  expect(late.summary).toContain('somebody changed something in the same minute');
  expect(page(kept)).toBe('Third.');
});

test('in a copy whose history is cut short nothing is undone', async () => {
  const kept = keptHistory({ [PAGE]: 'First.' });
  kept.change('Second words', { [PAGE]: 'Second.' });
  git(kept.site, 'fetch', '--quiet', '--depth=1', `file://${kept.origin}`, 'main');
  expect((await kept.press('undo')).summary).toContain('cut short');
  expect(page(kept)).toBe('Second.');
});
