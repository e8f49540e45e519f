import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { cleanEnv } from '../build/project.ts';
import { temporaryFolder, writeFiles } from '../temporary.ts';
import { git } from '../upgrade/releases.ts';

const gate = fileURLToPath(new URL('../../src/keeper/gate.ts', import.meta.url));

/** Proposes files to a repository, and looks at the proposal as the forge shows it: merged, for trial. */
function propose(
  own: Record<string, string>,
  proposed: Record<string, string>,
): { code: number | null; said: string; byBase: number | null } {
  const folder = temporaryFolder();
  const commit = (files: Record<string, string>): void => {
    writeFiles(folder, files);
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '-m', 'Words');
  };
  git(folder, 'init', '--quiet', '--initial-branch=main');
  commit({ 'README.md': 'The kit.\n', ...own });
  git(folder, 'switch', '--quiet', '-c', 'theirs');
  commit(proposed);
  const look = (...words: string[]): ReturnType<typeof spawnSync> =>
    spawnSync(process.execPath, [gate, ...words], { cwd: folder, env: { ...cleanEnv(), GITHUB_ACTIONS: 'true' } });
  const byBase = look('main').status;
  git(folder, 'switch', '--quiet', 'main');
  commit({ 'other.md': 'Meanwhile.\n' });
  git(folder, 'merge', '--quiet', '--no-ff', '-m', 'For trial', 'theirs');
  const merged = look();
  return { code: merged.status, said: String(merged.stdout), byBase };
}

describe('a proposal to the kit', () => {
  test('a branch’s own folder is turned away kindly, with what to do instead', () => {
    const { code, said, byBase } = propose({}, { 'branch/branch.yaml': 'name: Leeds\n', 'src/kit/a.ts': '' });
    expect({ code, byBase }).toEqual({ code: 1, byBase: 1 });
    expect(said).toContain('::error::Thank you!');
    expect(said).toContain('nothing is broken');
    expect(said).toContain('- `branch/branch.yaml`');
    expect(said).toContain('“base repository” at the top of the page is **yours**');
    expect(said).toContain('hedge offer');
  });

  test('so are a fleet’s, what an update kept, and the list that one leaves', () => {
    const own = ['branches/leeds/branch.yaml', 'outside-edits/README.md', 'kit.files.json'];
    const { said } = propose({}, Object.fromEntries(own.map((file) => [file, 'x'])));
    for (const file of own) expect(said).toContain(`- \`${file}\``);
  });

  test('the kit’s own files are welcome, and what an offer sends', () => {
    const offered = {
      'src/content/worksheets/our-housing-facts.mdx': 'Better.',
      'src/branch/x.ts': '',
      'templates/branch/branch.yaml': '',
    };
    expect(propose({}, offered)).toMatchObject({ code: 0, byBase: 0 });
  });
});

test('in a branch’s own repository its folder is at home', () => {
  const own = { 'branch/branch.yaml': 'name: Leeds\n' };
  expect(propose(own, { 'branch/branch.yaml': 'name: Leeds branch\n' })).toMatchObject({ code: 0, byBase: 0 });
});
