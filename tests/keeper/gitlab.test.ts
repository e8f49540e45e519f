import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder, writeFiles } from '../temporary.ts';
import { git } from '../upgrade/releases.ts';
import { findNginx, serveWithNginx } from '../browser/nginx.ts';
import { CAUSES, jobsOf, runJob, runLines } from './gitlab.ts';
import { keptSite } from './kept-site.ts';
import type { Kept } from './kept-site.ts';

const own = fileURLToPath(new URL('../..', import.meta.url));
const text = (path: string): string => readFileSync(join(own, path), 'utf8');
const RECIPES = { '.gitlab-ci.yml': text('.gitlab-ci.yml'), 'netlify.toml': text('netlify.toml') };

test.each<[keyof typeof CAUSES, object]>([
  ['a change of the main line', { pages: 'by itself', preview: 'pressed', update: 'pressed', undo: 'pressed' }],
  ['a change of another line', { preview: 'pressed' }],
  ['a proposal', { check: 'by itself', preview: 'pressed' }],
  ['a schedule', { report: 'by itself' }],
  ['the button “New pipeline”', { pages: 'by itself', preview: 'pressed', update: 'pressed', undo: 'pressed' }],
])('what GitLab makes of %s', (cause, jobs) => {
  const folder = temporaryFolder();
  writeFiles(folder, RECIPES);
  expect(jobsOf(folder, CAUSES[cause])).toEqual({});
  writeFiles(folder, { 'branches/leeds/branch.yaml': 'name: Leeds\n' });
  expect(jobsOf(folder, CAUSES[cause])).toEqual(jobs);
});

/** The kit's own repository with a release that comes after. */
function nextRelease(kept: Kept): string {
  const kit = join(temporaryFolder(), 'kit');
  git(kept.origin, 'clone', '--quiet', kept.site, kit);
  git(kit, 'checkout', '--quiet', '-B', 'main', git(kept.site, 'rev-list', '--max-parents=0', 'HEAD'));
  git(kit, 'tag', 'v0.1.0');
  writeFiles(kit, {
    'package.json': readFileSync(join(kit, 'package.json'), 'utf8').replace('"0.1.0"', '"0.2.0"'),
    'CHANGELOG.md': '# Changelog\n\n## 0.2.0, 1 December 2026\n\n- The session is clearer.\n\n## 0.1.0\n',
  });
  git(kit, 'add', '--all');
  git(kit, 'commit', '--quiet', '-m', '0.2.0');
  git(kit, 'tag', 'v0.2.0');
  return kit;
}

const EVENT =
  'title: Housing night\nsort: session\nfacing: outward\nstarts: 2026-12-11 19:00\nminutes: 90\nplace: { name: The library, address: on-request, access: No steps }\n';

// Sites are built: in the full run alone.
describe.runIf(inject('full'))('the lines of a recipe, run as they are written', () => {
  const { 'a proposal': proposal, 'a schedule': schedule, 'a change of the main line': change } = CAUSES;

  test('GitLab: check, report, undo', { timeout: 600_000 }, async () => {
    const kept = keptSite({}, RECIPES);
    expect(await runJob(kept, 'check', proposal)).toMatchObject({
      code: 0,
      log: expect.stringContaining('All is well'),
    });
    expect(await runJob(kept, 'report', schedule)).toMatchObject({ code: 0, log: '' });
    const branchFile = `name: Leeds\nnation: England\nimprint: not-yet\nkit: ${nextRelease(kept)}\n`;
    kept.change('Where releases come from', { 'branch/branch.yaml': branchFile });
    const told = await runJob(kept, 'report', schedule);
    // A job that fails is how GitLab tells people.
    expect(told.code).toBe(1);
    expect(told.log).toContain('0.2.0 is out, and you have 0.1.0');

    kept.change('An event', { 'branch/events/housing-night.yaml': EVENT.replace('outward', 'upward') });
    const broken = await runJob(kept, 'check', proposal);
    expect(broken.code).toBe(1);
    expect(broken.log).toContain('housing-night.yaml');
    const undone = await runJob(kept, 'undo', change);
    expect(undone).toMatchObject({ code: 0, log: expect.stringContaining('Undone: An event') });
    expect(git(kept.origin, 'ls-tree', '-r', '--name-only', 'main', 'branch/events')).toBe('');
    const back = await runJob(kept, 'undo', { ...change, HEDGE_BACK: 'true' });
    expect(back.code).toBe(0);
    expect(git(kept.origin, 'ls-tree', '-r', '--name-only', 'main', 'branch/events')).not.toBe('');
  });

  test('GitLab: preview, on a proposal and with a mistake', { timeout: 600_000 }, async () => {
    const kept = keptSite({}, RECIPES);
    const before = kept.main();
    const made = await runJob(kept, 'preview', proposal);
    expect(made.code, made.log).toBe(0);
    expect(made.log).toMatch(/It has [\d,]+ pages\./);
    // Where the file is come by, as GitLab calls it, on the page of this very job.
    expect(made.log).toContain('[this page](https://gitlab.example/leeds/hedge/-/jobs/5)');
    expect(made.log).toContain('press **Download**');
    const { artifacts } = parse(RECIPES['.gitlab-ci.yml']).preview;
    expect(artifacts.paths).toEqual(['dist-usb']);
    expect(readFileSync(join(made.folder, 'dist-usb/0-start-here.html'), 'utf8')).toContain('Leeds');
    expect(existsSync(join(made.folder, 'public/index.html'))).toBe(false);
    expect(kept.main()).toBe(before);

    kept.change('An event', { 'branch/events/housing-night.yaml': EVENT.replace('outward', 'upward') });
    const broken = await runJob(kept, 'preview', change);
    expect(broken.code).toBe(1);
    expect(broken.log).toContain('housing-night.yaml');
    expect(existsSync(join(broken.folder, 'dist-usb'))).toBe(false);
  });

  test('GitLab: pages and update', { timeout: 900_000 }, async () => {
    const kept = keptSite({}, RECIPES);
    const pages = await runJob(kept, 'pages', change);
    expect(pages.code, pages.log).toBe(0);
    expect(pages.log).toMatch(/It has [\d,]+ pages\. It will stand at https:\/\/leeds\.gitlab\.example\/hedge\//);
    expect(readFileSync(join(pages.folder, 'public/index.html'), 'utf8')).toContain('href="/hedge/');

    const branchFile = `name: Leeds\nnation: England\nimprint: not-yet\nkit: ${nextRelease(kept)}\n`;
    kept.change('Where releases come from', { 'branch/branch.yaml': branchFile });
    const before = kept.main();
    const updated = await runJob(kept, 'update', change);
    expect(updated.code).toBe(0);
    expect(updated.log).toContain(
      'https://gitlab.example/leeds/hedge/-/merge_requests/new?merge_request%5Bsource_branch%5D=update-to-0.2.0',
    );
    expect(git(kept.origin, 'show', 'update-to-0.2.0:package.json')).toContain('"0.2.0"');
    expect(kept.main()).toBe(before);

    kept.change('An event', { 'branch/events/housing-night.yaml': EVENT.replace('outward', 'upward') });
    const failed = await runJob(kept, 'pages', change);
    expect(failed.code).toBe(1);
    expect(existsSync(join(failed.folder, 'public/index.html'))).toBe(false);
  });

  test('Netlify, Cloudflare, and a folder for nginx', { timeout: 600_000 }, async () => {
    const kept = keptSite({}, RECIPES);
    const guide = text('docs/keeping.md');
    const netlify = /command = "(.*)"\s+publish = "(.*)"/.exec(RECIPES['netlify.toml']);
    const cloudflare = /Build command `(.*)`, build output directory `(.*)`/.exec(guide);
    for (const [recipe, told] of [
      [netlify, { NETLIFY: 'true', URL: 'https://leeds.example' }],
      [cloudflare, { CF_PAGES: '1', CF_PAGES_URL: 'https://abc.leeds.pages.dev' }],
    ] as const) {
      const [, command = '', out = ''] = recipe ?? [];
      const folder = freshCopy(kept);
      const ran = await runLines([command], folder, told);
      expect(ran.code, ran.log).toBe(0);
      expect(readFileSync(join(folder, out, '_headers'), 'utf8')).toContain('Content-Security-Policy: ');
      const home = readFileSync(join(folder, out, 'index.html'), 'utf8');
      expect(home).toContain('href="/sessions/');
      expect(home.includes('https://leeds.example/')).toBe(recipe === netlify);
      // What such a folder is served with elsewhere is what the guide says.
      const lines = /server block of nginx: `([^`]*)`/.exec(guide)?.[1] ?? '';
      const site = join(folder, out);
      const address = await serveWithNginx(findNginx(true), site, lines.replaceAll('/var/www/hedge', site));
      const page = await fetch(address);
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
      const missing = await fetch(`${address}not-there/`);
      expect(missing.status).toBe(404);
      expect(await missing.text()).toContain('</html>');
    }
  });
});

/** What the forge has, beside the project, where Node finds its packages. */
function freshCopy({ site, origin }: Kept): string {
  const beside = mkdtempSync(`${site}-host-`);
  onTestFinished(() => rmSync(beside, { recursive: true, force: true }));
  git(beside, 'clone', '--quiet', origin, join(beside, 'repo'));
  return join(beside, 'repo');
}
