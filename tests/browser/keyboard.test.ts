import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { oneOfEach, pagesOf } from './pages.ts';
import { withBrowser } from './with-browser.ts';

const { open } = withBrowser();

/** Where the focus is, and whether somebody who can't use a mouse sees it. */
interface Stop {
  name: string;
  index: number;
  outlined: boolean;
  covered: boolean;
}

/** Notes each place the Tab key stops at, until it leaves the page or comes round. */
async function walk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let press = 0; press < 400; press++) {
    await page.keyboard.press(key);
    const stop = await page.evaluate((): Stop | undefined => {
      const element = document.activeElement;
      if (element === null || element === document.body || element === document.documentElement) return undefined;
      const all = [...document.querySelectorAll('*')];
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const line = [...element.getClientRects()].find((each) => each.width > 0) ?? box;
      const top = document.elementFromPoint(Math.min(Math.max(line.left + line.width / 2, 0), innerWidth - 1), Math.min(Math.max(line.top + line.height / 2, 0), innerHeight - 1));
      const shows = (each: CSSStyleDeclaration): boolean => (each.outlineStyle !== 'none' && Number.parseFloat(each.outlineWidth) >= 2) || each.boxShadow !== 'none';
      const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
      return {
        name: element.outerHTML.slice(0, 90),
        index: all.indexOf(element),
        outlined: shows(style) || (label !== undefined && shows(getComputedStyle(label))),
        covered: top === null || !(element.contains(top) || top.contains(element) || label?.contains(top) === true),
      };
    });
    if (stop === undefined || stops.some((seen) => seen.index === stop.index)) return stops;
    stops.push(stop);
  }
  throw new Error(`Tab was pressed 400 times on ${page.url()} and never left the page.`);
}

describe.each([320, 1280])('with the keyboard alone, at %i px', (width) => {
  test.each(oneOfEach(pagesOf(inject('kitFolder'))))('$template', async ({ path }) => {
    const page = await open({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });
    await page.goto(inject('kitSite') + path);
    const stops = await walk(page, 'Tab');
    expect(stops.length).toBeGreaterThan(0);
    expect(stops.filter((stop) => !stop.outlined).map((stop) => stop.name)).toEqual([]);
    expect(stops.filter((stop) => stop.covered).map((stop) => stop.name)).toEqual([]);
    // The order on the screen is the order in the text.
    expect(stops.map((stop) => stop.index)).toEqual(stops.map((stop) => stop.index).toSorted((a, b) => a - b));
    const missed = await page.evaluate(
      (reached) =>
        [...document.querySelectorAll('a[href], button:not([disabled]), input:not([disabled]):not([type=hidden]), select, textarea, summary')]
          .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches('[tabindex="-1"], input[type=radio]'))
          .filter((element) => !reached.includes([...document.querySelectorAll('*')].indexOf(element)))
          .map((element) => element.outerHTML.slice(0, 90)),
      stops.map((stop) => stop.index),
    );
    expect(missed).toEqual([]);
    await page.context().close();
  });
});

test('the first stop skips to the content', async () => {
  const page = await open();
  await page.goto(inject('kitSite'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const [inMain, hash] = await page.evaluate(() => [document.querySelector('main')?.contains(document.getElementById(location.hash.slice(1)) ?? document.body) ?? false, location.hash]);
  expect(hash).not.toBe('');
  expect(inMain || hash === '#_top').toBe(true);
});
