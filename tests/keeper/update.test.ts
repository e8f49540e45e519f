import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { openKeeper } from '../../src/keeper/keeper.ts';
import { openProposal } from '../../src/keeper/proposal.ts';
import { run } from '../cli/run-here.ts';
import { temporaryFolder, writeFiles } from '../temporary.ts';
import { git } from '../upgrade/releases.ts';
import { standInForge } from './forge.ts';
import { keptHistory, keptSite } from './kept-site.ts';
import type { Kept } from './kept-site.ts';

const SHEET = 'src/content/worksheets/small-sheet.mdx';
const WORKFLOW = '.github/workflows/check.yml';

/** The kit's own repository beside a branch's: its releases 0.1.0, which the branch has, and 0.2.0. */
function kitBeside(kept: Kept): string {
  const kit = join(temporaryFolder(), 'kit');
  git(kept.origin, 'clone', '--quiet', kept.site, kit);
  git(kit, 'checkout', '--quiet', '-B', 'main', 'HEAD~1');
  git(kit, 'tag', 'v0.1.0');
  const sheet = readFileSync(join(kit, SHEET), 'utf8');
  writeFiles(kit, {
    'package.json': readFileSync(join(kit, 'package.json'), 'utf8').replace('"0.1.0"', '"0.2.0"'),
    'CHANGELOG.md':
      '# Changelog\n\n## 0.2.0, 1 December 2026\n\n- The sheet says it better.\n\n## 0.1.0, 1 November 2026\n',
    'docs/new.md': 'New.\n',
    [SHEET]: sheet.replace(/\n*$/, '\n\nA better word.\n'),
    [WORKFLOW]: `${readFileSync(join(kit, WORKFLOW), 'utf8')}# Newer.\n`,
    '.github/workflows/newer.yml': 'name: Newer\n',
  });
  git(kit, 'add', '--all');
  git(kit, 'commit', '--quiet', '-m', '0.2.0');
  git(kit, 'tag', 'v0.2.0');
  return kit;
}

/** Files of a branch of git at the forge that differ from the main branch. */
function changed({ origin }: Kept, branch: string): string[] {
  return git(origin, 'diff', '--name-only', 'main', branch).split('\n').filter(Boolean);
}

test.runIf(inject('full'))(
  'an update is proposed, with what changed for you, what was kept and what is new; the main branch isn’t touched',
  async () => {
    const kept = keptSite();
    const kit = kitBeside(kept);
    // The branch has its own words of the sheet, and somebody changed a file of the kit itself.
    await run(kept.site, ['localise', 'worksheet/small-sheet', '--replace']);
    const own = 'branch/content/worksheets/small-sheet.mdx';
    const sheet = readFileSync(join(kept.site, own), 'utf8');
    kept.change('Our sheet', { 'README.md': 'Our own README.\n', [own]: sheet.replace(/\n*$/, '\n\nOurs.\n') });
    const before = kept.main();

    // GitHub lets no job open a proposal until somebody allows it: then it is one press away.
    const forge = await standInForge(kept.origin, { about: { parent: { clone_url: kit } }, proposals: false });
    const refused = await kept.press('update', forge.env, '--no-build');
    expect(refused).toMatchObject({ code: 0, complained: '' });
    const home = `${forge.env['GITHUB_SERVER_URL']}/leeds/hedge`;
    expect(refused.summary).toContain(`**[Open the proposal](${home}/compare/main...update-to-0.2.0?expand=1)**`);
    expect(refused.summary).toContain('“Allow GitHub Actions to create and approve pull requests”');
    // The words go with the commit, so that the proposal has them whoever opens it.
    expect(git(kept.origin, 'log', '-1', '--format=%B', 'update-to-0.2.0')).toContain('The sheet says it better.');

    forge.manner.proposals = true;
    const done = await kept.press('update', forge.env, '--no-build');
    expect(done).toMatchObject({ code: 0, complained: '' });
    expect(kept.main()).toBe(before);
    expect(git(kept.site, 'rev-parse', '--abbrev-ref', 'HEAD')).toBe('main');
    expect(git(kept.site, 'status', '--porcelain')).toBe('');
    expect(git(kept.origin, 'rev-list', '--count', 'main..update-to-0.2.0')).toBe('1');

    const [proposal] = forge.pulls;
    const about = { title: 'Update the kit to 0.2.0', head: { ref: 'update-to-0.2.0' }, base: { ref: 'main' } };
    expect(proposal).toMatchObject(about);
    expect(done.summary).toContain(`](${proposal?.html_url})`);
    const body = proposal?.body ?? '';
    expect(body).toContain('from 0.1.0 to 0.2.0');
    expect(body).toMatch(/## What changed for you\n[\s\S]*`worksheet\/small-sheet`.*The kit has changed its words/);
    expect(body).toContain('- `branch/outside-edits/README.md`');
    expect(body).toContain('The sheet says it better.');
    expect(body).toContain('`.github/workflows/check.yml`, `.github/workflows/newer.yml`');
    // GitHub takes no change of a workflow from a job: they stay as they were.
    expect(changed(kept, 'update-to-0.2.0')).toEqual([
      'CHANGELOG.md',
      'README.md',
      'branch/outside-edits/README.md',
      'docs/new.md',
      'kit.files.json',
      'package.json',
      SHEET,
    ]);
    expect(git(kept.origin, 'show', 'update-to-0.2.0:branch/outside-edits/README.md')).toBe('Our own README.');

    // After somebody has worked in it, it is left to them.
    git(kept.site, 'switch', '--quiet', '-C', 'update-to-0.2.0', git(kept.origin, 'rev-parse', 'update-to-0.2.0'));
    const theirs = kept.change('A word of mine', { 'branch/local.yaml': '[]\n' });
    git(kept.site, 'switch', '--quiet', 'main');
    const left = await kept.press('update', forge.env, '--no-build');
    expect(left.code).toBe(1);
    expect(left.summary).toContain('Somebody has gone on with the update to 0.2.0');
    expect(git(kept.origin, 'rev-parse', 'update-to-0.2.0')).toBe(theirs);

    // Merged, there is nothing to do: the workflows that stayed behind are no update, and nobody’s edit.
    git(kept.site, 'fetch', '--quiet', 'origin', 'update-to-0.2.0');
    git(kept.site, 'merge', '--quiet', '--no-ff', '-m', 'Merge', 'FETCH_HEAD');
    git(kept.site, 'push', '--quiet', 'origin', 'main');
    const again = await kept.press('update', forge.env, '--no-build');
    expect(again.summary).toContain('You have the newest release of the kit, 0.2.0');
    expect((await kept.press('check', forge.env)).summary).not.toContain('.github');
  },
);

test('a proposal that is open is renewed', async () => {
  const kept = keptHistory();
  git(kept.origin, 'branch', 'update-to-0.2.0', 'main');
  const forge = await standInForge(kept.origin, { sort: 'forgejo' });
  const keeper = openKeeper(kept.site, { ...process.env, ...forge.env });
  const words = { from: 'update-to-0.2.0', into: 'main', title: 'Update' };
  expect(await openProposal(keeper, { ...words, body: 'First' })).toMatchObject({ renewed: false });
  expect(await openProposal(keeper, { ...words, body: 'Second' })).toMatchObject({ renewed: true });
  expect(forge.pulls).toMatchObject([{ body: 'Second' }]);
  expect(await openProposal(keeper, { ...words, from: 'not-there', body: '' })).toMatchObject({
    why: expect.any(String),
  });
});

test('nothing says where releases come from, or what it says isn’t there', async () => {
  const kept = keptHistory();
  writeFiles(kept.site, { 'package.json': '{}' });
  kept.change('More', {});
  const forge = await standInForge(kept.origin);
  const lost = await kept.press('update', forge.env);
  expect(lost.code).toBe(1);
  expect(lost.summary).toContain('Write a line into `branch.yaml` such as `kit: ');
});
