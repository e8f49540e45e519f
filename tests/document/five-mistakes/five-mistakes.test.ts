import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fingerprint } from '../../../src/edge/fingerprint.ts';
import { readKit } from '../../../src/kit/read.ts';
import { print } from '../print.ts';

test('five mistakes in one file give five problems, each with its place and a way to mend it', async () => {
  const text = readFileSync(join(import.meta.dirname, 'session.mdx'), 'utf8');
  const { kit, issues } = readKit({
    files: [{ path: 'src/content/modules/session.mdx', text }],
    today: '2026-11-22',
    fingerprint,
  });
  const errors = issues.filter((issue) => issue.level === 'error');
  expect(kit.items).toEqual([]);
  expect(errors).toHaveLength(5);
  await expect(print(errors)).toMatchFileSnapshot('expected.txt');
});
