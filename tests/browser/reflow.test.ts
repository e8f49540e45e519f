import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { oneOfEach, pagesOf, shortenLists } from './pages.ts';
import { withBrowser } from './with-browser.ts';

const { open, giveBack } = withBrowser({ sideBySide: true });

const ltr = oneOfEach(pagesOf(inject('kitFolder'))).map((page) => ({
  ...page,
  name: page.template,
  site: inject('kitSite'),
}));
const rtl = oneOfEach(pagesOf(inject('languagesFolder')).filter((page) => page.lang === 'ur')).map((page) => ({
  ...page,
  name: `${page.template} in Urdu`,
  site: inject('languagesSite'),
}));

/** WCAG 1.4.12. */
const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';
const DOUBLE = 'html { font-size: 200% !important }';

const modes = [
  ['320 px', 320, ''],
  ['320 px with text spacing', 320, SPACING],
  ['1280 px with text of 200 %', 1280, DOUBLE],
  ['640 px with text of 200 %', 640, DOUBLE],
] as const;

describe.concurrent('no sideways scroll and nothing cut off, narrow, spaced and doubled', () => {
  test.each([...ltr, ...rtl])('$name', async ({ site, path }) => {
    // The test puts styles into the page, which the site's policy would stop.
    const page = await open({ bypassCSP: true });
    await page.goto(site + path);
    if (!inject('full')) await shortenLists(page);
    await page.addStyleTag({ content: '/* of the test */' });
    const found: string[] = [];
    // What is laid out the other way round is laid out by the same rules.
    for (const [name, width, style] of site === inject('kitSite') || inject('full') ? modes : modes.slice(1, 3)) {
      await page.setViewportSize({ width, height: 800 });
      await page
        .locator('style')
        .last()
        .evaluate((element, text) => (element.textContent = text), style);
      found.push(...(await spills(page)).map((spill) => `${name}: ${spill}`));
    }
    giveBack(page);
    expect(found).toEqual([]);
  });
});

/** What sticks out of the page sideways, or has words cut off by a fixed height or width. */
function spills(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const root = document.documentElement;
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}${element.id ? `#${element.id}` : ''}.${[...element.classList].join('.')} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
    if (root.scrollWidth > root.clientWidth)
      found.push(`the page is ${root.scrollWidth} px wide in ${root.clientWidth}`);
    for (const element of document.body.querySelectorAll('*')) {
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0 || style.visibility === 'hidden') continue;
      // Only for screen readers: clipped on purpose.
      if (element.closest('.sr-only, .visually-hidden') !== null || box.width <= 1 || box.height <= 1) continue;
      const scrolls = (each: Element | null): boolean =>
        each !== null && (/auto|scroll/.test(getComputedStyle(each).overflowX) || scrolls(each.parentElement));
      if (
        (box.right > root.clientWidth + 1 || box.left < -1) &&
        !scrolls(element.parentElement) &&
        style.position !== 'absolute'
      ) {
        found.push(`sticks out: ${name(element)}`);
      }
      const cuts = /hidden|clip/.test(style.overflowX + style.overflowY);
      const words = [...element.childNodes].some(
        (node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '',
      );
      if (
        cuts &&
        words &&
        (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
      ) {
        found.push(`is cut off: ${name(element)}`);
      }
    }
    return found.slice(0, 10);
  });
}
