import { readdirSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import { withBrowser } from './with-browser.ts';

const { open } = withBrowser();
const site = inject('kitSite');

describe('everything on paper, at /print/', () => {
  test('opens by kind without a script, and lists every PDF, Word file and poster that stands beside a page', async () => {
    const page = await open({ javaScriptEnabled: false });
    await page.goto(`${site}print/`);
    const shelves = page.locator('details.shelf');
    expect(await shelves.count()).toBeGreaterThan(3);
    expect(await page.locator('.printed').first().isVisible()).toBe(false);
    await shelves.first().locator('> summary').click();
    expect(await page.locator('.printed').first().isVisible()).toBe(true);
    const listed = new Set(
      await page
        .locator('.downloads a')
        .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname)),
    );
    const made = readdirSync(inject('kitFolder'), { recursive: true, encoding: 'utf8' })
      .map((path) => `/${path.replaceAll('\\', '/')}`)
      .filter((path) => /^\/(?:sessions|guides|worksheets|templates|courses|handbook)\/.*\.(?:pdf|docx)$/.test(path));
    expect(made.length).toBeGreaterThan(500);
    expect(made.filter((path) => !listed.has(path))).toEqual([]);
  });

  test('says of each its format, size and, of a PDF, its sides', async () => {
    const page = await open();
    await page.goto(`${site}print/`);
    for (const line of await page.locator('.downloads li').allTextContents())
      expect(line.replaceAll(/\s+/g, ' ')).toMatch(/\d+ KB/);
    for (const line of await page.locator('.downloads li:has(a[href$=".pdf"])').allTextContents())
      expect(line).toMatch(/\d+ sides?/);
  });
});

describe('the browser’s own print of a session', () => {
  test('is the session, dark on white, opened up, without what is only for a screen', async () => {
    const page = await open({ colorScheme: 'dark' });
    await page.goto(`${site}sessions/why-join-your-union/`);
    // The offer to save is for a screen: it stays shut.
    const details = page.locator('main details:not(.no-print, .no-print *)');
    const folded = await details.evaluateAll((all) => all.filter((each) => !(each as HTMLDetailsElement).open).length);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    for (const gone of ['.site-head', '.no-print', '.side nav', '.site-foot nav']) {
      for (const each of await page.locator(gone).all()) expect(await each.isVisible(), gone).toBe(false);
    }
    expect(await page.locator('main h1').isVisible()).toBe(true);
    expect(await details.evaluateAll((all) => all.every((each) => (each as HTMLDetailsElement).open))).toBe(true);
    const colours = await page.evaluate(() => {
      const { color } = getComputedStyle(document.querySelector('main p') ?? document.body);
      return [color, getComputedStyle(document.body).backgroundColor];
    });
    const light = (colour: string | undefined): number =>
      (colour?.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3;
    expect(light(colours[0])).toBeLessThan(60);
    expect(colours[1] === 'rgba(0, 0, 0, 0)' || light(colours[1]) > 240).toBe(true);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await details.evaluateAll((all) => all.filter((each) => !(each as HTMLDetailsElement).open).length)).toBe(
      folded,
    );
  });
});
