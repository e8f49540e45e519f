import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { checkSite } from '../../src/built/check.ts';
import { openSite } from '../../src/edge/site-files.ts';
import { findBrowser } from '../browser/find-browser.ts';
import { launch } from '../browser/launch.ts';
import { copyProject, hedge } from './project.ts';

let project: string;
/** The small kit’s edition, where it wasn’t made: in a folder with spaces in its name. */
let folder: string;
beforeAll(() => {
  project = copyProject(afterAll);
  for (const words of [['build'], ['build', '--usb']]) {
    const { code, said } = hedge(project, words);
    if (code !== 0) throw new Error(said);
  }
  folder = join(project, 'a stick (50% full) of ours');
  renameSync(join(project, 'dist-usb'), folder);
}, 600_000);

/** Opens a page, and notes whatever goes wrong in it. */
async function openIt(): Promise<{ page: Page; wrong: string[]; at: (path: string) => string }> {
  const browser = await launch(findBrowser());
  onTestFinished(() => browser.close());
  const page = await (await browser.newContext()).newPage();
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(`${page.url()}: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A page that is left before all of it came asks no more.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') wrong.push(`${page.url()} can’t load ${request.url()}`);
  });
  page.on('request', (request) => {
    if (!/^(?:file|data):/.test(request.url())) wrong.push(`${page.url()} asks ${request.url()}`);
  });
  return { page, wrong, at: (path) => pathToFileURL(join(folder, path)).href };
}

test('from the start page to a session, its sheet, a search by words and a download; no request fails on any page', async () => {
  const { page, wrong, at } = await openIt();
  await page.goto(at('0-start-here.html'));
  await page.waitForURL(at('index.html'));
  await page.locator('.site-head a', { hasText: 'Sessions' }).click();
  await page.locator('main a[href*="small-session/index.html"]').first().click();
  expect(page.url()).toBe(at('sessions/small-session/index.html'));
  expect(await page.locator('.save-offline').count()).toBe(0);
  await page.locator('.side a[href*="worksheets/"]').first().click();
  expect(page.url()).toMatch(/\/worksheets\/[a-z-]+\/index\.html$/);
  const pdf = await page
    .locator('.downloads a[href$=".pdf"]')
    .first()
    .evaluate((link) => (link instanceof HTMLAnchorElement ? link.href : ''));
  expect(readFileSync(fileURLToPath(pdf)).subarray(0, 5).toString()).toBe('%PDF-');

  await page.locator('.site-head a', { hasText: 'Find' }).click();
  await page.locator('#find-az').waitFor();
  expect(await page.locator('#find-count').innerText()).toMatch(/^[1-9]/);
  const title: string = JSON.parse(
    /"title":("[^"]+")/.exec(readFileSync(join(folder, 'find/en.texts.js'), 'utf8'))?.[1] ?? '""',
  );
  await page.locator('#find-q').fill(title);
  await page.locator('#found h3 a', { hasText: title }).first().waitFor();
  await page.locator('#find-q').fill('zzzz');
  await page.locator('#find-count', { hasText: 'Nothing' }).waitFor();
  await page.locator('#find-q').fill(title);
  await page.locator('#found h3 a', { hasText: title }).first().click();
  await page.waitForURL(/index\.html(?:#.*)?$/);
  expect(await page.locator('h1').innerText()).not.toBe('Find');

  await page.goto(at('sessions/small-session/index.html'));
  await page.locator('a[href*="plan/index.html?session="]').click();
  await page.locator('.plan-row').first().waitFor();
  await page.evaluate(() => (globalThis.print = () => undefined));
  await page.getByRole('button', { name: /^Print the run sheet/ }).click();
  await page.getByText('The browser’s print was opened.').first().waitFor();
  await page.getByRole('link', { name: 'Run it, a step at a time' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.locator('.room-title').waitFor();

  for (const file of openSite(folder, '/').files.filter((path) => path.endsWith('.html'))) {
    await page.goto(at(file), { waitUntil: 'load' }).catch((error: unknown) => {
      // A short address sends on at once: it may be gone before it has loaded.
      if (!String(error).includes('interrupted')) throw error;
    });
    if (readFileSync(join(folder, file), 'utf8').includes('http-equiv="refresh"'))
      await page.waitForURL((url) => url.href !== at(file));
  }
  expect(wrong).toEqual([]);
});

test('every address is relative and leads to a file; nothing is a module; every download of the site is there', () => {
  const edition = openSite(folder, '/');
  expect(checkSite(edition)).toEqual([]);
  for (const file of edition.files.filter((path) => path.endsWith('.html'))) {
    const html = edition.read(file);
    expect(html.match(/\b(?:href|src|srcset|action|data-catalogue)="\/[^"]*"/g) ?? [], file).toEqual([]);
    expect(html, file).not.toContain('type="module"');
    for (const [, script = ''] of html.matchAll(/<script defer src="([^"]+)"/g))
      expect(existsSync(join(folder, file, '..', script)), `${file}: ${script}`).toBe(true);
  }
  const site = openSite(join(project, 'dist'), '/');
  const downloads = (files: readonly string[]): string[] =>
    files.filter((path) => /\.(?:pdf|docx|png|ics)$/.test(path));
  expect(downloads(edition.files)).toEqual(downloads(site.files));
  expect(downloads(site.files).length).toBeGreaterThan(20);
});

test('what doesn’t go with it is said', () => {
  for (const [words, said] of [
    [['--all'], '--usb makes one edition'],
    [['--base', '/hedge/'], '--base goes with a server'],
  ] as const)
    expect(hedge(project, ['build', '--usb', ...words])).toMatchObject({
      code: 2,
      said: expect.stringContaining(said),
    });
});
