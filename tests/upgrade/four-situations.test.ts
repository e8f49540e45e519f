import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import {
  addOwn,
  archiveName,
  everything,
  git,
  hack,
  makeReleases,
  releaseFiles,
  tidyReleases,
  typed,
  unpack,
} from './releases.ts';

tidyReleases();

/** What is a branch's and never the kit's, of all that a project holds. */
const OWN = /^(?:branch|branches|deploy)\/|^src\/content\/modules\/ours\.mdx$/;

/** How a project came to be, and where its upgrades come from. */
const SITUATIONS: Record<string, (folder: string, project: string, version: string) => string> = {
  'a fork': (folder, project, version) => {
    git(folder, 'clone', '--quiet', 'kit', project);
    git(project, 'checkout', '--quiet', '-B', 'main', `v${version}`);
    git(project, 'remote', 'rename', 'origin', 'upstream');
    addOwn(project);
    git(project, 'add', '--all');
    git(project, 'commit', '--quiet', '-m', 'Ours');
    return 'upstream';
  },
  'a fork that has the tag of its version, and the three files of the release as they were downloaded': (
    folder,
    project,
    version,
  ) => {
    SITUATIONS['a fork']?.(folder, project, version);
    git(project, 'remote', 'remove', 'upstream');
    return join(folder, '2.0.0');
  },
  'a repository made from a template, whose history has nothing in common with the kit’s': (
    folder,
    project,
    version,
  ) => {
    unpack(folder, version, project);
    rmSync(join(project, 'kit.files.json'));
    git(project, 'init', '--quiet');
    addOwn(project);
    git(project, 'add', '--all');
    git(project, 'commit', '--quiet', '-m', 'Initial commit');
    return join(folder, 'kit');
  },
  'an archive unpacked, without git': (folder, project, version) => {
    unpack(folder, version, project);
    addOwn(project);
    return join(folder, '2.0.0', archiveName('2.0.0'));
  },
  'an archive unpacked, with the new one unpacked beside it': (folder, project, version) => {
    unpack(folder, version, project);
    addOwn(project);
    releaseFiles(folder, '2.0.0');
    return join(folder, 'unpacked-2.0.0');
  },
};

// From the one before the last it is the same way: the full run goes it.
describe.each(inject('full') ? ['1.0.0', '1.1.0'] : ['1.0.0'])('from %s', (version) => {
  test.each(Object.entries(SITUATIONS))('%s', (_, make) => {
    const folder = temporaryFolder();
    makeReleases(folder);
    const project = join(folder, 'project');
    const from = make(folder, project, version);
    const before = everything(project);

    const dry = typed(project, '--from', from, '--dry-run', '--json');
    expect(everything(project)).toEqual(before);
    const real = typed(project, '--from', from, '--json');
    expect(real.complained).toBe('');
    expect(JSON.parse(real.said)).toEqual({ ...JSON.parse(dry.said), dryRun: false });
    expect(JSON.parse(real.said)).toMatchObject({ from: version, to: '2.0.0' });

    const after = everything(project);
    const own = Object.fromEntries(Object.entries(before).filter(([path]) => OWN.test(path)));
    expect(after).toEqual({ ...releaseFiles(folder, '2.0.0'), ...own });
    expect(Object.keys(own)).toHaveLength(8);

    expect(typed(project, '--from', from).said).toBe(
      'The kit is version 2.0.0, whole and unchanged. There is nothing to do.\n',
    );
    expect(typed(project, '--back').said).toBe('The kit is as it was before the upgrade to 2.0.0. Now run: npm ci\n');
    expect(everything(project)).toEqual(before);
  });
});

test('a fork in which files of the kit were changed: each is kept whole, and nothing else', () => {
  const folder = temporaryFolder();
  makeReleases(folder);
  const project = join(folder, 'project');
  const from = SITUATIONS['a fork']?.(folder, project, '1.0.0') ?? '';
  hack(project, 'src/content/modules/rent.mdx', 'Rent, with our street in it.\n');
  hack(project, 'src/content/modules/bread.mdx', 'Bread and roses.\n');
  hack(project, 'tools/run.sh', '#!/bin/sh\r\n');
  rmSync(join(project, 'README.md'));
  const before = everything(project);

  const { said } = typed(project, '--from', from);
  expect(said.replaceAll(/\d+ files changed/g, 'some files changed')).toBe(
    [
      'The kit went from 1.0.0 to 2.0.0: some files changed, 4 new, 5 gone.',
      'Changed here, outside your branch’s folder. Yours are kept as:',
      '  branch/outside-edits/src/content/modules/bread.mdx',
      '  branch/outside-edits/src/content/modules/rent.mdx',
      'What you need of them belongs in your branch’s folder: the handbook’s “A site for your branch” says how.',
      'Files that aren’t the kit’s stay as they are: deploy/our-host.txt, src/content/modules/ours.mdx.',
      'Nothing of your branch was changed.',
      '',
      '## 2.0.0, 1 November 2026\n\n- What 2.0.0 brought.\n\n## 1.1.0, 1 November 2026\n\n- What 1.1.0 brought.',
      '',
      'Now run: npm ci. Then: npx --no hedge status, which says what of yours to look at, and npm start.',
      'To undo all of it: npx --no hedge upgrade --back',
      '',
    ].join('\n'),
  );
  const after = everything(project);
  expect(after).toMatchObject(releaseFiles(folder, '2.0.0'));
  for (const path of ['rent', 'bread'])
    expect(after[`branch/outside-edits/src/content/modules/${path}.mdx`]).toBe(
      before[`src/content/modules/${path}.mdx`],
    );
  for (const [path, bytes] of Object.entries(before)) if (OWN.test(path)) expect(after[path]).toBe(bytes);

  // Kept once: a second upgrade that meets the same edit makes no second copy, and another edit does.
  hack(project, 'src/content/modules/rent.mdx', 'Rent, with our street in it.\n');
  typed(project, '--from', from, '1.1.0');
  hack(project, 'src/content/modules/rent.mdx', 'Rent, a third way.\n');
  typed(project, '--from', from);
  const kept = Object.keys(everything(project)).filter((path) => path.startsWith('branch/outside-edits'));
  expect(kept).toEqual([
    'branch/outside-edits/src/content/modules/bread.mdx',
    'branch/outside-edits/src/content/modules/rent.mdx',
    'branch/outside-edits/src/content/modules/rent.mdx.2',
  ]);
});

test('a tag of the branch’s own on something else says nothing of the kit: more is kept than need be', () => {
  const folder = temporaryFolder();
  makeReleases(folder);
  const project = join(folder, 'project');
  SITUATIONS['a fork']?.(folder, project, '1.0.0');
  hack(project, 'README.md', 'Ours.\n');
  git(project, 'commit', '--quiet', '--all', '-m', 'Hacked');
  git(project, 'tag', '--force', 'v1.0.0');
  const { said } = typed(project, '--from', join(folder, '1.1.0', archiveName('1.1.0')), '--json');
  const { from, changes }: { from?: string; changes: { path: string; save?: string }[] } = JSON.parse(said);
  expect(from).toBeUndefined();
  expect(changes.find(({ path }) => path === 'README.md')?.save).toBe('branch/outside-edits/README.md');
});

test('undone after a while, what was changed since is kept too', () => {
  const folder = temporaryFolder();
  makeReleases(folder);
  const project = join(folder, 'project');
  const from = SITUATIONS['an archive unpacked, without git']?.(folder, project, '1.0.0') ?? '';
  const before = everything(project);
  typed(project, '--from', from);
  hack(project, 'README.md', 'Ours now.\n');
  expect(typed(project, '--back').said).toContain(
    'What was changed here since is kept: branch/outside-edits/README.md.',
  );
  expect(everything(project)).toEqual({ ...before, 'branch/outside-edits/README.md': 'Ours now.\n' });
  expect(typed(project, '--back').said).toBe('There is no upgrade to undo: nothing was changed.\n');
});

test('the project has no branch yet: what was changed is kept beside the kit', () => {
  const folder = temporaryFolder();
  makeReleases(folder);
  const project = join(folder, 'project');
  unpack(folder, '1.0.0', project);
  hack(project, 'README.md', 'Ours.\n');
  expect(typed(project, '--from', join(folder, '1.1.0', archiveName('1.1.0'))).code).toBe(0);
  expect(readFileSync(join(project, 'outside-edits/README.md'), 'utf8')).toBe('Ours.\n');
  expect(existsSync(join(project, 'branch'))).toBe(false);
});
