import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { fingerprint } from '../../src/edge/fingerprint.ts';
import { beginAnywhere } from '../../src/kit/overlay/begin.ts';
import { canonicalText } from '../../src/kit/overlay/canonical.ts';
import { git } from '../upgrade/releases.ts';
import { standInForge } from './forge.ts';
import { keptSite } from './kept-site.ts';
import type { Kept } from './kept-site.ts';
import { runWorkflow } from './workflow.ts';

const GUIDE = 'src/content/guides/small-guide.mdx';
const OWN = 'branch/content/guides/small-guide.mdx';

/** A text of the kit as somebody begins it in a browser. */
function begun({ site }: Kept): string {
  const text = readFileSync(join(site, GUIDE), 'utf8');
  const print = fingerprint(canonicalText(GUIDE, text)).slice(0, 16);
  return beginAnywhere(GUIDE, text, print).replace('Breathe.', 'Breathe slowly.');
}

const count = ({ origin }: Kept): number => Number(git(origin, 'rev-list', '--count', 'main'));

test('after a change: what was made from what is noted in one commit more, and not again', async () => {
  const kept = keptSite();
  const forge = await standInForge(kept.origin);
  kept.change('Our guide', { [OWN]: begun(kept) });
  const before = count(kept);
  const run = await runWorkflow(kept, forge, '.github/workflows/publish.yml', { event: 'push' });
  expect(run.jobs).toMatchObject({
    build: { result: 'success', outputs: { publish: 'no' } },
    deploy: { result: 'skipped' },
  });
  expect(run.summary).toContain(
    `${OWN}: Noted what it was made from, so that you hear of it when the kit changes that.`,
  );
  expect(run.summary).toContain('GitHub Pages isn’t switched on');
  expect(count(kept)).toBe(before + 1);
  expect(git(kept.origin, 'show', '--format=', '--name-only', 'main').split('\n')).toEqual([
    `branch/.base/content/guides/small-guide.mdx`,
    'branch/kit.lock.json',
  ]);
  // The rest of it takes as long again.
  if (!inject('full')) return;
  // What the keeper pushed sets nothing off for ever, on whatever forge.
  await runWorkflow(kept, forge, '.github/workflows/publish.yml', { event: 'push' });
  expect(count(kept)).toBe(before + 1);

  // Undone, the note goes with what it was about.
  const { jobs } = await runWorkflow(kept, forge, '.github/workflows/undo.yml');
  expect(jobs).toMatchObject({ undo: { outputs: { changed: 'yes' } }, publish: { result: 'success' } });
  expect(git(kept.origin, 'ls-tree', '-r', '--name-only', 'main', 'branch')).toBe('branch/branch.yaml');
});

// A minute and more together: in the full run alone.

test.runIf(inject('full'))(
  'a branch’s own repository: the kit’s tests don’t run, and its folder may be proposed',
  async () => {
    const kept = keptSite();
    const forge = await standInForge(kept.origin);
    for (const name of ['test', 'full-test'])
      expect((await runWorkflow(kept, forge, `.github/workflows/${name}.yml`)).jobs).toMatchObject({
        whose: { outputs: { kit: 'no' } },
        [name === 'test' ? 'test' : 'full']: { result: 'skipped' },
      });
    kept.change('A proposal of ours, merged', { 'branch/local.yaml': '[]\n' });
    expect((await runWorkflow(kept, forge, '.github/workflows/guard.yml')).jobs).toMatchObject({
      guard: { result: 'success' },
    });
  },
);

test.runIf(inject('full'))(
  'the kit’s own repository: its tests run, a branch’s folder is turned away, and no button does anything',
  async () => {
    const kept = keptSite();
    const forge = await standInForge(kept.origin);
    git(kept.site, 'rm', '--quiet', '-r', 'branch');
    kept.change('The kit again', {});
    const { jobs } = await runWorkflow(kept, forge, '.github/workflows/test.yml');
    expect(jobs).toMatchObject({ whose: { outputs: { kit: 'yes' } } });
    for (const name of ['check', 'preview', 'publish', 'update', 'undo', 'report']) {
      const run = await runWorkflow(kept, forge, `.github/workflows/${name}.yml`);
      expect([name, run.summary, run.log, run.others.filter((other) => !/setup-node/.test(other))]).toEqual([
        name,
        '',
        '',
        [],
      ]);
    }
    kept.change('A branch by mistake', { 'branch/branch.yaml': 'name: Leeds\n' });
    const guard = await runWorkflow(kept, forge, '.github/workflows/guard.yml');
    expect(guard.jobs).toMatchObject({ guard: { result: 'failure' } });
    expect(guard.summary).toContain('nothing is broken');
  },
);

describe.runIf(inject('full'))('each button whole', () => {
  test.each(['github', 'forgejo'] as const)('on %s', { timeout: 1_200_000 }, async (sort) => {
    const kept = keptSite();
    const forge = await standInForge(kept.origin, {
      sort,
      variables: { HEDGE_PAGES_ADDRESS: 'https://pages.leeds.example/hedge' },
      pages: { html_url: 'https://leeds.example/hedge/', build_type: 'workflow' },
    });
    const button = (name: string, inputs: Record<string, string> = {}): ReturnType<typeof runWorkflow> =>
      runWorkflow(kept, forge, `.${sort}/workflows/${name}.yml`, { inputs });
    kept.change('A page', { 'branch/pages/a.mdx': PAGE });
    expect((await button('check')).summary).toContain('All is well');
    expect((await button('report')).jobs).toMatchObject({ report: { result: 'success' } });

    const preview = await button('preview');
    expect(preview.summary).toContain('0-start-here.html');
    if (sort === 'github') expect(preview.others).toContain('actions/upload-artifact dist-usb');
    else expect(git(kept.origin, 'ls-tree', '--name-only', 'preview-of-the-site')).toContain('0-start-here.html');

    const published = await button('publish');
    if (sort === 'github') {
      expect(published.jobs).toMatchObject({ build: { outputs: { publish: 'yes' } }, deploy: { result: 'success' } });
      expect(published.others).toContain('actions/upload-pages-artifact dist');
      expect(published.summary).toContain('It will stand at https://leeds.example/hedge/');
    } else {
      const site = (path: string): string => git(kept.origin, 'show', `pages:${path}`);
      expect(site('sitemap.xml')).toContain('https://pages.leeds.example/hedge/');
      expect(site('index.html')).toContain('href="/hedge/');
      expect(git(kept.origin, 'rev-list', '--count', 'pages')).toBe('1');
    }

    const undone = await button('undo');
    expect(undone.summary).toContain('Undone: A page');
    expect((await button('undo', { back: 'true' })).summary).toContain('Brought back: A page');

    git(kept.site, 'pull', '--quiet', '--ff-only', 'origin', 'main');
    // A mistake: nothing new is shown.
    kept.change('A mistake', { 'branch/pages/a.mdx': `${PAGE}<Bogus />\n` });
    const wrong = await button('publish');
    expect(Object.values(wrong.jobs)[0]).toMatchObject({ result: 'failure' });
    expect(wrong.others.filter((other) => /pages/.test(other))).toEqual([]);
    expect(wrong.summary).toContain('branch/pages/a.mdx, line 10');
  });
});

const PAGE = `---
title: A page
summary: A page of ours.
lastReviewed: 2026-11-20
reviewBy: 2027-05-20
---

We meet on Tuesdays.

`;
