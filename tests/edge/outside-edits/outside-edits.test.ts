import { expect, test } from 'vitest';
import { fingerprint } from '../../../src/edge/fingerprint.ts';
import { outsideEdits } from '../../../src/edge/outside-edits.ts';
import { temporaryFolder, writeFiles } from '../../temporary.ts';

const list = (files: { path: string; sha256: string }[]): Record<string, string> => ({
  'kit.files.json': JSON.stringify({ version: '1.0.0', files: files.map((file) => ({ mode: '644', ...file })) }),
});

test('files of the kit that were changed or taken away are told of; others aren’t', () => {
  const root = temporaryFolder();
  const same = fingerprint('A');
  writeFiles(root, {
    'src/a.ts': 'A',
    'src/b.ts': 'changed',
    'mine.txt': 'mine',
    ...list(['src/a.ts', 'src/b.ts', 'src/c.ts'].map((path) => ({ path, sha256: same }))),
  });
  expect(outsideEdits(root).map(({ file, level, rule }) => [file, level, rule])).toEqual([
    ['src/b.ts', 'warning', 'outside-edits'],
    ['src/c.ts', 'warning', 'outside-edits'],
  ]);
});

test('without a list, or with a broken one, nothing is said', () => {
  const root = temporaryFolder();
  expect(outsideEdits(root)).toEqual([]);
  writeFiles(root, { 'kit.files.json': '{ "files": [1, {"path": 2}]' });
  expect(outsideEdits(root)).toEqual([]);
});

test('nothing outside the project is looked at', () => {
  const root = temporaryFolder();
  writeFiles(root, list(['../outside', '/etc/passwd', 'a/../../b', 'c\\d'].map((path) => ({ path, sha256: fingerprint('') }))));
  expect(outsideEdits(root)).toEqual([]);
});
