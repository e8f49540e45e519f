import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { smallKit } from '../../fixtures/small-kit.ts';
import { temporaryFolder, writeFiles } from '../../temporary.ts';
import { run } from '../run-here.ts';

describe('hedge check', () => {
  test('lists every problem with its place and how to mend it, and exits with 1 only for errors', async () => {
    const folder = temporaryFolder();
    smallKit(folder);
    expect(await run(folder, ['check'])).toMatchObject({ code: 0, complained: '' });
    writeFiles(folder, { 'src/content/pages/broken.mdx': 'no head\n' });
    const broken = await run(folder, ['check']);
    expect(broken.code).toBe(1);
    expect(broken.said).toMatch(/^error {2}src\/content\/pages\/broken\.mdx:1/m);
    expect(broken.said).toMatch(/texts checked: \d+ errors?, \d+ warnings?, \d+ notes?\.$/);
  });

  test('with --json, says the same to other programs', async () => {
    const folder = temporaryFolder();
    smallKit(folder);
    writeFiles(folder, { 'src/content/pages/broken.mdx': 'no head\n' });
    const { code, said } = await run(folder, ['check', '--json']);
    const told: { ok: boolean; today: string; issues: { level: string; file: string; line: number }[] } =
      JSON.parse(said);
    expect(code).toBe(1);
    expect(told).toMatchObject({ ok: false, today: '2026-11-22' });
    expect(told.issues[0]).toMatchObject({ level: 'error', file: 'src/content/pages/broken.mdx' });
  });

  test('with --release, warnings count', async () => {
    const folder = temporaryFolder();
    smallKit(folder);
    const page = 'src/content/pages/about.mdx';
    writeFiles(folder, {
      [page]: readFileSync(join(folder, page), 'utf8')
        .replace('reviewBy: 2027', 'reviewBy: 2025')
        .replace('lastReviewed: 2026', 'lastReviewed: 2024'),
    });
    const plain = await run(folder, ['check']);
    expect(plain.said).toMatch(/0 errors, [1-9]\d* warning/);
    expect(plain.code).toBe(0);
    expect((await run(folder, ['check', '--release'])).code).toBe(1);
  });
});
