import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { oneOfEach, pagesOf, shortenLists } from './pages.ts';
import { withBrowser } from './with-browser.ts';

const { open } = withBrowser();

/** Where the focus is, and whether somebody who can’t use a mouse sees it. */
interface Stop {
  name: string;
  outlined: boolean;
  covered: boolean;
  /** Whether it stands after the stop before it in the text. */
  inOrder: boolean;
}

declare global {
  interface Window {
    /** What the Tab key has stopped at. */
    stops?: Element[];
  }
}

/** More presses than any page has places to stop at. */
const MOST = 2000;

/** Notes each place the Tab key stops at, until it leaves the page or comes round. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let press = 0; press < MOST; press++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate((): Stop | 'within' | undefined => {
      const element = document.activeElement;
      const seen = (window.stops ??= []);
      // Day, month and year of one field are stops of their own.
      if (element instanceof HTMLInputElement && /^(?:date|time)$/.test(element.type) && seen.at(-1) === element)
        return 'within';
      if (
        element === null ||
        element === document.body ||
        element === document.documentElement ||
        seen.includes(element)
      )
        return undefined;
      const before = seen.at(-1);
      seen.push(element);
      const line = [...element.getClientRects()].find((each) => each.width > 0) ?? element.getBoundingClientRect();
      const inside = (at: number, most: number): number => Math.min(Math.max(at, 0), most - 1);
      const top = document.elementFromPoint(
        inside(line.left + line.width / 2, innerWidth),
        inside(line.top + line.height / 2, innerHeight),
      );
      const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
      const shows = (each: Element): boolean => {
        const style = getComputedStyle(each);
        return (
          (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none'
        );
      };
      return {
        name: element.outerHTML.slice(0, 90),
        outlined: shows(element) || (label !== undefined && shows(label)),
        covered: top === null || !(element.contains(top) || top.contains(element) || label?.contains(top) === true),
        inOrder:
          before === undefined || (before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
      };
    });
    if (stop === undefined) return stops;
    if (stop !== 'within') stops.push(stop);
  }
  throw new Error(`Tab was pressed ${MOST} times on ${page.url()} and never left the page.`);
}

describe.each(inject('full') ? [320, 1280] : [320])('with the keyboard alone, at %i px', (width) => {
  test.each(oneOfEach(pagesOf(inject('kitFolder'))))('$template', async ({ path }) => {
    const page = await open({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });
    await page.goto(inject('kitSite') + path);
    if (!inject('full')) await shortenLists(page);
    const stops = await walk(page);
    const names = (which: (stop: Stop) => boolean): string[] => stops.filter(which).map((stop) => stop.name);
    expect(stops.length).toBeGreaterThan(0);
    expect(
      names((stop) => !stop.outlined),
      'has no focus ring',
    ).toEqual([]);
    expect(
      names((stop) => stop.covered),
      'is covered when focused',
    ).toEqual([]);
    expect(
      names((stop) => !stop.inOrder),
      'is out of order',
    ).toEqual([]);
    const missed = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          'a[href], button:not([disabled]), input:not([disabled]):not([type=hidden]), select, textarea, summary',
        ),
      ]
        .filter(
          (element) =>
            element.checkVisibility({ visibilityProperty: true }) &&
            !element.matches('[tabindex="-1"], input[type=radio]'),
        )
        .filter((element) => window.stops?.includes(element) !== true)
        .map((element) => element.outerHTML.slice(0, 90)),
    );
    expect(missed, 'cannot be reached').toEqual([]);
  });
});

test('the first stop skips to the content', async () => {
  const page = await open();
  await page.goto(inject('kitSite'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const [inMain, hash] = await page.evaluate(() => [
    document.querySelector('main')?.contains(document.getElementById(location.hash.slice(1)) ?? document.body) ?? false,
    location.hash,
  ]);
  expect(hash).not.toBe('');
  expect(inMain || hash === '#_top').toBe(true);
});
