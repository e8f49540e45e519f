import { createServer } from 'node:http';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { answer } from '../../src/edge/serve.ts';
import { withBrowser } from './with-browser.ts';

const { open, troubles } = withBrowser();
const site = inject('kitSite');

/** How long each file takes, in milliseconds: long enough that what is asked for at the same time is asked for before anything has come. */
const SLOW = 400;

const pause = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time));

/** Serves the site as a slow net would, and tells how many files somebody waits for one after another until a file. */
async function serveSlowly(): Promise<{ address: string; step(file: RegExp): number | undefined; start(): void }> {
  const steps = new Map<string, number>();
  let come = 0;
  const server = createServer(async (request, response) => {
    const { url = '' } = request;
    const step = come + 1;
    // Nothing waits for the little picture in the browser's tab.
    if (!url.endsWith('favicon.svg')) steps.set(url, step);
    await pause(SLOW);
    if (!url.endsWith('favicon.svg')) come = Math.max(come, step);
    answer(inject('kitFolder'), '/', request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => server.closeAllConnections());
  onTestFinished(() => void server.close());
  const taken = server.address();
  return {
    address: `http://127.0.0.1:${typeof taken === 'object' && taken !== null ? taken.port : 0}/`,
    step: (file) => [...steps].find(([url]) => file.test(url))?.[1],
    start: () => {
      steps.clear();
      come = 0;
    },
  };
}

describe('on a slow net', () => {
  test('its parts are asked for side by side: five waits to what a text says, two to what a name says', async () => {
    const page = await open();
    const { address, step, start } = await serveSlowly();
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    start();
    await page.locator('.site-head a[href$="/find/"]').click();
    const field = page.locator('#find-q');
    await field.waitFor();
    await field.pressSequentially('rent');
    await page.locator('#found .excerpt mark').first().waitFor();
    expect({
      page: step(/\/find\/$/),
      script: step(/Find\.astro/),
      catalogue: step(/find\/en\.json/),
      search: step(/pagefind\.js/),
      entry: step(/pagefind-entry/),
      table: step(/pf_meta/),
      program: step(/wasm/),
      words: step(/pf_index/),
      text: step(/pf_fragment/),
    }).toEqual({ page: 1, script: 2, catalogue: 2, search: 3, entry: 3, table: 3, program: 3, words: 4, text: 5 });
  });

  test('nothing is asked for twice', async () => {
    const page = await open();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(`${site}find/?q=rent`);
    await page.locator('#found .excerpt mark').first().waitFor();
    await page.waitForLoadState('networkidle');
    const twice = asked.filter((path, index) => asked.indexOf(path) !== index && path !== '/favicon.svg');
    expect(twice).toEqual([]);
  });

  test('what is typed before the script is there is answered', async () => {
    const page = await open();
    await page.route('**/Find.astro*', async (route) => {
      await pause(1000);
      await route.continue();
    });
    await page.goto(`${site}find/?time=75`, { waitUntil: 'commit' });
    const field = page.locator('#find-q');
    await field.waitFor();
    expect(await page.locator('#answer').isVisible()).toBe(false);
    await field.pressSequentially('rent');
    await page.locator('#found .card').first().waitFor();
    expect(await field.inputValue()).toBe('rent');
    expect(await page.inputValue('#find-time')).toBe('75');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('find-q');
  });
});

describe('while the texts are being looked through', () => {
  test('what bears the word in its name is there, stays first, and keeps whoever stands on it', async () => {
    const page = await open();
    let come = (): void => undefined;
    const held = new Promise<void>((done) => (come = done));
    await page.route('**/wasm*', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${site}find/?q=housing`);
    const links = page.locator('#found .card h3 a');
    await links.first().waitFor();
    const before = await links.allInnerTexts();
    expect(before.every((title) => /housing/i.test(title))).toBe(true);
    expect(await page.locator('#found h3 mark').first().innerText()).toMatch(/housing/i);
    await page.locator('#find-count').filter({ hasText: 'Looking…' }).waitFor();
    await links.first().focus();
    const place = (await links.first().boundingBox())?.y;
    come();
    await page
      .locator('#find-count')
      .filter({ hasText: /\d+ things found/ })
      .waitFor();
    await page.locator('#found .excerpt mark').first().waitFor();
    expect((await links.allInnerTexts()).slice(0, before.length)).toEqual(before);
    expect(await links.count()).toBeGreaterThan(before.length);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(before[0]);
    expect((await links.first().boundingBox())?.y).toBe(place);
  });
});

test('no script failed', () => {
  expect(troubles()).toEqual([]);
});
