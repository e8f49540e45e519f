import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { smallKit } from '../../fixtures/small-kit.ts';
import { temporaryFolder, writeFiles } from '../../temporary.ts';
import { run } from '../run-here.ts';

function project(): string {
  const folder = temporaryFolder();
  smallKit(folder);
  cpSync(fileURLToPath(new URL('../../../templates/new', import.meta.url)), join(folder, 'templates/new'), {
    recursive: true,
  });
  return folder;
}

describe('hedge new', () => {
  test.each([
    ['session', 'src/content/modules/our-first-evening.mdx'],
    ['guide', 'src/content/guides/our-first-evening.mdx'],
    ['worksheet', 'src/content/worksheets/our-first-evening.mdx'],
    ['template', 'templates/documents/our-first-evening.mdx'],
    ['page', 'src/content/pages/our-first-evening.mdx'],
    ['course', 'curricula/our-first-evening.yaml'],
  ])('starts a %s that has no errors, even when it is published as it is', async (kind, path) => {
    const folder = project();
    expect(await run(folder, ['new', kind, 'our-first-evening'])).toEqual({
      code: 0,
      said: `${path} is there. Open it, write, and run: npm run check`,
      complained: '',
    });
    const text = readFileSync(join(folder, path), 'utf8');
    expect(text).toContain('title: "Our first evening"');
    expect(text).toContain('lastReviewed: 2026-11-22\nreviewBy: 2027-11-22\npublish: never');
    expect(await run(folder, ['check'])).toMatchObject({ code: 0 });
    writeFiles(folder, { [path]: text.replace('publish: never', 'publish: ready') });
    const ready = await run(folder, ['check']);
    expect(ready.said).toMatch(/0 errors/);
  });

  test('gives the first code that is neither used nor planned', async () => {
    const folder = project();
    await run(folder, ['new', 'session', 'one']);
    expect(readFileSync(join(folder, 'src/content/modules/one.mdx'), 'utf8')).toContain('code: M04');
  });

  test('puts it into a branch, and never writes over anything', async () => {
    const folder = project();
    writeFiles(folder, { 'branch/branch.yaml': 'name: Leeds\n' });
    expect(await run(folder, ['new', 'guide', 'ours', '--branch', 'branch'])).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, 'branch/content/guides/ours.mdx'))).toBe(true);
    expect(await run(folder, ['new', 'page', 'who-we-are', '--branch', 'branch'])).toMatchObject({ code: 0 });
    const page = join(folder, 'branch/pages/who-we-are.mdx');
    writeFileSync(page, readFileSync(page, 'utf8').replace('publish: never\n', ''));
    expect(await run(folder, ['check', '--branch', 'branch'])).toMatchObject({ code: 0 });
    expect(await run(folder, ['new', 'guide', 'ours', '--branch', 'branch'])).toMatchObject({
      code: 1,
      complained: 'branch/content/guides/ours.mdx is there already. Choose another name.',
    });
    expect(await run(folder, ['new', 'session', 'small-session'])).toMatchObject({ code: 1 });
  });
});
