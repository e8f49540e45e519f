import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { oneOfEach, pagesOf, shortenLists } from './pages.ts';
import { withBrowser } from './with-browser.ts';

const { open } = withBrowser();

describe.each([
  ['the kit’s site', inject('kitSite'), inject('kitFolder')] as const,
  ...(inject('full')
    ? [['the site in three languages', inject('languagesSite'), inject('languagesFolder')] as const]
    : []),
])('with scripts off, on %s', (_, site, folder) => {
  test('links lead from the home page to every page, and none is broken', async () => {
    const page = await open({ javaScriptEnabled: false });
    const templates = new Map(
      pagesOf(folder)
        .filter(({ path }) => path !== '404.html')
        .map(({ path, template }) => [site + path.split('/').map(encodeURIComponent).join('/'), template]),
    );
    const left = new Set(templates.keys());
    const waiting = new Set([site]);
    const seen = new Set(waiting);
    const opened = new Map<string | undefined, number>();
    const timesOpened = (address: string): number => opened.get(templates.get(address)) ?? 0;
    const broken: string[] = [];
    for (;;) {
      // Of each template in turn: links that no page had yet come soonest so.
      const [address] = [...waiting].toSorted((one, other) => timesOpened(one) - timesOpened(other));
      if (address === undefined) break;
      waiting.delete(address);
      opened.set(templates.get(address), timesOpened(address) + 1);
      left.delete(address);
      // What only leads to pages already reached is asked for and not opened: the full run opens all, and that no page has a link
      // that leads nowhere is seen to whenever a site is built.
      if (!inject('full') && left.size === 0) {
        if ((await fetch(address)).status !== 200) broken.push(address);
        continue;
      }
      const answer = await page.goto(address, { waitUntil: 'domcontentloaded' });
      if (answer?.status() !== 200) broken.push(address);
      for (const link of await linksShown(page)) {
        const plain = link.split('#')[0] ?? link;
        if (seen.has(plain) || !plain.startsWith(site) || !/(?:\/|\.html)$/.test(plain)) continue;
        seen.add(plain);
        waiting.add(plain);
        left.delete(plain);
      }
    }
    expect(broken).toEqual([]);
    expect([...left]).toEqual([]);
  });
});

/** Where the links lead that somebody sees, or would if they opened what is folded up. */
function linksShown(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('a[href]')]
      .filter((link) => link.checkVisibility({ visibilityProperty: true }) || link.matches('summary ~ * a'))
      .map((link) => (link instanceof HTMLAnchorElement ? link.href : '')),
  );
}

test('no dead control is shown', async () => {
  const page = await open({ javaScriptEnabled: false });
  const dead: string[] = [];
  const pages = pagesOf(inject('kitFolder'));
  // One page of each template has the controls of all; the full run looks at every one.
  for (const { path } of inject('full') ? pages : oneOfEach(pages)) {
    await page.goto(inject('kitSite') + path, { waitUntil: 'domcontentloaded' });
    if (!inject('full')) await shortenLists(page);
    const controls = page.locator(
      'button:visible, select:visible, input:visible, [role=button]:visible, [role=tab]:visible',
    );
    for (const control of await controls.all()) {
      if (await control.evaluate((element) => element.closest('form[action]') !== null)) continue;
      // A tick box can work by styles alone: then pressing it changes what is shown.
      const before = await page.locator('body').innerText();
      await control.click();
      if ((await page.locator('body').innerText()) === before)
        dead.push(`/${path} ${await control.evaluate((element) => element.outerHTML.slice(0, 100))}`);
    }
  }
  expect(dead).toEqual([]);
});
