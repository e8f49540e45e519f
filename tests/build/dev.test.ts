import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openSite } from '../../src/edge/site-files.ts';
import { findBrowser } from '../browser/find-browser.ts';
import { launch } from '../browser/launch.ts';
import { writeFiles } from '../temporary.ts';
import { copyProject } from './project.ts';
import { serve } from './serve.ts';

const ABOUT = 'src/content/pages/about.mdx';
const tidy: (() => void)[] = [];
let folder: string;
let address: string;
let said: () => string;
let browser: Browser;

// A whole build, a renderer and a browser of its own: the short run holds the parts of dev (tests/cli/dev, tests/edge).
beforeAll(async () => {
  if (!inject('full')) return;
  folder = copyProject((done) => tidy.push(done));
  writeFiles(folder, { 'branch/branch.yaml': 'name: Our branch\nnation: Wales\nimprint: not-yet\n' });
  ({ address, said } = await serve(folder, ['dev', '--pages'], (stop) => tidy.unshift(stop)));
  browser = await launch(findBrowser());
}, 240_000);

afterAll(async () => {
  if (!inject('full')) return;
  await browser.close();
  for (const done of tidy) done();
});

/** A page that is left open; whatever comes to be seen there comes by itself. */
async function look(path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${address}${path}`);
  return page;
}

function change(path: string, how: (text: string) => string): void {
  writeFileSync(join(folder, path), how(readFileSync(join(folder, path), 'utf8')));
}

test.runIf(inject('full'))(
  'before anything is changed, pages are those of the whole build, but for what loads them again',
  async () => {
    const site = join(folder, '.hedge/branch/dev');
    const pages = openSite(site, '/').files.filter((path) => path.endsWith('index.html'));
    expect(pages.length).toBeGreaterThan(20);
    for (const path of pages) {
      const built = readFileSync(join(site, path), 'utf8');
      expect(built).not.toContain('__hedge');
      const sent = await (await fetch(`${address}${path.replace('index.html', '')}`)).text();
      expect(sent).toMatch(/<script src="\/__hedge\/page\.js"[^>]* defer><\/script>/);
      expect(sent.replace(/<script src="\/__hedge\/page\.js"[^>]*><\/script>/, ''), path).toBe(built);
    }
  },
);

test.runIf(inject('full'))('what is saved is shown, however the editor saves it', async () => {
  const page = await look('handbook/about/');
  change(ABOUT, (text) => `${text}\nA sentence about hawthorn.\n`);
  await page.getByText('A sentence about hawthorn.').waitFor({ timeout: 30_000 });

  const beside = join(folder, 'src/content/pages/.about.mdx.swp');
  writeFileSync(beside, `${readFileSync(join(folder, ABOUT), 'utf8')}\nA sentence about blackthorn.\n`);
  renameSync(beside, join(folder, ABOUT));
  await page.getByText('A sentence about blackthorn.').waitFor({ timeout: 30_000 });
  // What replaced it is watched as well.
  change(ABOUT, (text) => text.replace('blackthorn', 'hazel'));
  await page.getByText('A sentence about hazel.').waitFor({ timeout: 30_000 });
  await page.close();
});

test.runIf(inject('full'))(
  'a mistake: the page stays as it was, and says where it is and how to mend it; other texts go on',
  async () => {
    const page = await look('handbook/about/');
    const before = await page.locator('main').innerText();
    change(ABOUT, (text) => `${text}\nA new sentence, and <Nonsense />.\n`);
    const notice = page.locator('#hedge-dev');
    await notice.waitFor({ timeout: 30_000 });
    const line =
      readFileSync(join(folder, ABOUT), 'utf8')
        .split('\n')
        .findIndex((each) => each.includes('<Nonsense')) + 1;
    expect(await notice.innerText()).toContain(`${ABOUT}:${line}`);
    expect(await page.locator('main').innerText()).toBe(before);
    await expect.poll(said, { timeout: 30_000 }).toContain(`error  ${ABOUT}:${line}`);

    const other = await look('guides/small-guide/');
    await other.locator('#hedge-dev').waitFor();
    change('src/content/guides/small-guide.mdx', (text) => `${text}\nA sentence about rowan.\n`);
    await other.getByText('A sentence about rowan.').waitFor({ timeout: 30_000 });

    change(ABOUT, (text) => text.replace('<Nonsense />', 'an elder'));
    await page.getByText('A new sentence, and an elder.').waitFor({ timeout: 30_000 });
    expect(await notice.count()).toBe(0);
    await expect.poll(said, { timeout: 30_000 }).toContain('Mended');
    await other.close();
    await page.close();
  },
);

test.runIf(inject('full'))('a branch’s page comes with its file, and goes with it', async () => {
  const page = await look('handbook/our-evening/');
  const own = join(folder, 'branch/pages/our-evening.mdx');
  expect(await page.locator('main').innerText()).not.toContain('ash tree');
  // Its folder is new too.
  writeFiles(folder, {
    'branch/pages/our-evening.mdx':
      '---\ntitle: Our evening\nsummary: Where we meet.\nlastReviewed: 2026-11-22\nreviewBy: 2027-11-22\n---\n\nWe meet under the ash tree.\n',
  });
  await page.getByText('We meet under the ash tree.').waitFor({ timeout: 30_000 });
  expect((await fetch(`${address}handbook/our-evening`)).status).toBe(200);
  rmSync(own);
  await page.getByText('We meet under the ash tree.').waitFor({ state: 'detached', timeout: 30_000 });
  expect((await fetch(`${address}handbook/our-evening/`)).status).toBe(404);
  await page.close();
});

test.runIf(inject('full'))(
  'once nobody waits, what only a whole build makes is made, and the built site is as plain as any',
  async () => {
    await expect.poll(said, { timeout: 60_000, interval: 200 }).toContain('Search, paper and pictures are up to date');
    const built = join(folder, '.hedge/branch/dev');
    expect(readFileSync(join(built, 'handbook/about/index.html'), 'utf8')).toContain('an elder');
    expect(existsSync(join(built, '__hedge'))).toBe(false);
  },
);
