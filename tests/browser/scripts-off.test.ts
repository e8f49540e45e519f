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
    const seen = new Set<string>();
    const broken: string[] = [];
    const waiting = [site];
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      const plain = address.split('#')[0] ?? address;
      if (seen.has(plain) || !plain.startsWith(site) || !/(?:\/|\.html)$/.test(plain)) continue;
      seen.add(plain);
      const answer = await page.goto(plain, { waitUntil: 'domcontentloaded' });
      if (answer?.status() !== 200) broken.push(plain);
      waiting.push(
        ...(await page.evaluate(() =>
          [...document.querySelectorAll('a[href]')]
            .filter((link) => link.checkVisibility({ visibilityProperty: true }) || link.matches('summary ~ * a'))
            .map((link) => (link instanceof HTMLAnchorElement ? link.href : '')),
        )),
      );
    }
    expect(broken).toEqual([]);
    const missed = pagesOf(folder).filter(
      ({ path }) => path !== '404.html' && !seen.has(site + path.split('/').map(encodeURIComponent).join('/')),
    );
    expect(missed.map(({ path }) => path)).toEqual([]);
  });
});

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
