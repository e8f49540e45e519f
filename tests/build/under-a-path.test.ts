import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkSite } from '../../src/built/check.ts';
import { serveSite } from '../../src/edge/serve.ts';
import { openSite } from '../../src/edge/site-files.ts';
import { copyProject, hedge, siteFingerprints } from './project.ts';
import { writeFiles } from '../temporary.ts';

test('a site under a path: all of it works there, by --base, by the branch’s address or by --address', async () => {
  const folder = copyProject();
  expect(hedge(folder, ['build', '--base', '/hedge/leeds', '--out', 'by-base'])).toMatchObject({ code: 0 });
  writeFiles(folder, { 'branch/branch.yaml': 'name: Leeds\naddress: https://example.org/hedge/leeds\n' });
  expect(hedge(folder, ['build', '--pages', '--out', 'by-address'])).toMatchObject({ code: 0 });

  // A host that knows where the site will stand says so where branch.yaml doesn't; where it does, its keeper's word stands.
  const elsewhere = hedge(folder, ['build', '--pages', '--address', 'https://elsewhere.example/', '--out', 'by-both']);
  expect(elsewhere).toMatchObject({ code: 0 });
  writeFiles(folder, { 'branch/branch.yaml': 'name: Leeds\n' });
  const words = ['build', '--pages', '--address', 'https://example.org/hedge/leeds', '--out', 'by-option'];
  expect(hedge(folder, words)).toMatchObject({ code: 0 });
  // The list of sums says how a site was asked for; all else is the same.
  const pages = (out: string) => ({ ...siteFingerprints(join(folder, out)), 'sums.txt': '' });
  expect(pages('by-option')).toEqual(pages('by-address'));
  expect(readFileSync(join(folder, 'by-both/sitemap.xml'), 'utf8')).not.toContain('elsewhere');
  expect(hedge(folder, ['build', '--address', 'example.org'])).toMatchObject({ code: 2 });

  for (const out of ['by-base', 'by-address']) {
    const site = join(folder, out);
    // Every address in every page is checked against the path it stands under.
    expect(checkSite(openSite(site, '/hedge/leeds/'))).toEqual([]);
    const served = await serveSite({ folder: site, base: '/hedge/leeds/', port: 0 });
    onTestFinished(() => served.close());
    const home = await (await fetch(served.address)).text();
    const style = /<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"|<link[^>]+href="([^"]+)"[^>]+rel="stylesheet"/.exec(
      home,
    );
    expect((await fetch(new URL(style?.[1] ?? style?.[2] ?? '', served.address))).status).toBe(200);
    const { items }: { items: { url: string }[] } = JSON.parse(readFileSync(join(site, 'kit.json'), 'utf8'));
    expect(items.length).toBeGreaterThan(5);
    for (const { url } of items) {
      expect(new URL(url, 'https://example.org').pathname).toMatch(/^\/hedge\/leeds\/\w/);
      expect((await fetch(new URL(new URL(url, 'https://example.org').pathname, served.address))).status).toBe(200);
    }
  }
});
