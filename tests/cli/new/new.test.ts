import { cpSync, readFileSync, readdirSync } from 'node:fs';
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

  describe('where there is a branch', () => {
    const branch = (yaml = 'name: Leeds\n', folder = 'branch'): string => {
      const made = project();
      writeFiles(made, { [`${folder}/branch.yaml`]: yaml });
      return made;
    };

    test.each([
      ['session', 'branch/content/modules/ours.mdx'],
      ['guide', 'branch/content/guides/ours.mdx'],
      ['worksheet', 'branch/content/worksheets/ours.mdx'],
      ['template', 'branch/content/templates/ours.mdx'],
      ['page', 'branch/pages/ours.mdx'],
      ['course', 'branch/content/curricula/ours.yaml'],
    ])('puts a %s into its folder without being told, and nothing among the kit’s texts', async (kind, path) => {
      const folder = branch();
      const kits = readdirSync(join(folder, 'src'), { recursive: true });
      expect(await run(folder, ['new', kind, 'ours'])).toMatchObject({
        code: 0,
        said: `${path} is there. Open it, write, and run: npm run check`,
      });
      expect(readdirSync(join(folder, 'src'), { recursive: true })).toEqual(kits);
      const text = readFileSync(join(folder, path), 'utf8');
      writeFiles(folder, { [path]: text.replace('publish: never', 'publish: ready') });
      expect((await run(folder, ['check'])).said).toMatch(/0 errors/);
      expect(await run(folder, ['new', kind, 'ours'])).toMatchObject({
        code: 1,
        complained: `${path} is there already. Choose another name.`,
      });
    });

    test('the branch that is named gets it', async () => {
      const folder = branch('name: York\n', 'branches/york');
      expect((await run(folder, ['new', 'guide', 'ours'], { HEDGE_BRANCH: 'branches/york' })).said).toContain(
        'branches/york/content/guides/ours.mdx',
      );
      expect((await run(folder, ['new', 'guide', 'more', '--branch', 'branches/york'])).said).toContain(
        'branches/york/content/guides/more.mdx',
      );
    });

    test('its codes are ones that the kit won’t reach', async () => {
      const folder = branch();
      for (const [name, code] of [
        ['one', 'M901'],
        ['two', 'M902'],
      ] as const) {
        await run(folder, ['new', 'session', name]);
        expect(readFileSync(join(folder, `branch/content/modules/${name}.mdx`), 'utf8')).toContain(`code: ${code}`);
      }
    });

    test('one that speaks another language first has its texts in that', async () => {
      const folder = branch(
        'name: Tre-fach\nlanguages:\n  - { tag: cy, name: Cymraeg }\n  - { tag: en, name: English }\n',
      );
      expect((await run(folder, ['new', 'worksheet', 'ein-stryd'])).said).toContain(
        'branch/content/worksheets/ein-stryd.cy.mdx',
      );
      expect((await run(folder, ['new', 'page', 'amdanom'])).said).toContain('branch/pages/amdanom.mdx');
      expect(await run(folder, ['check'])).toMatchObject({ code: 0 });
    });

    test('a name of the kit’s is refused: it would stand in place of the kit’s text', async () => {
      expect(await run(branch(), ['new', 'session', 'small-session'])).toEqual({
        code: 1,
        said: '',
        complained:
          'src/content/modules/small-session.mdx has that name already. Choose another. To change that text: npx --no hedge localise session/small-session',
      });
    });
  });

  test('a name that the kit has and the branch leaves out is refused too', async () => {
    const folder = project();
    writeFiles(folder, { 'branch/branch.yaml': 'name: Leeds\nhide: [small-session]\n' });
    expect(await run(folder, ['new', 'session', 'small-session'])).toMatchObject({
      code: 1,
      complained: expect.stringContaining('There is a session called “small-session” already'),
    });
  });

  test('nothing is written over', async () => {
    expect(await run(project(), ['new', 'session', 'small-session'])).toMatchObject({ code: 1 });
  });
});
