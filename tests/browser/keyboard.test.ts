import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { oneOfEach, pagesOf, shortenLists } from './pages.ts';
import { withBrowser } from './with-browser.ts';

const { open, giveBack } = withBrowser({ sideBySide: true });

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
    /** What was noted of each. */
    noted?: Stop[];
    /** Whether it has left the page or come round. */
    walked?: boolean;
  }
}

/** More presses than any page has places to stop at. */
const MOST = 2000;

/** Notes each place the Tab key stops at, until it leaves the page or comes round. The page itself notes where it stands, at each
 * next press: to be asked after each would take as long as all the rest. */
async function walk(page: Page): Promise<Stop[]> {
  await page.evaluate(noteStops);
  for (let press = 0; press < MOST; press++) {
    // Held down, which moves on in the same way.
    await page.keyboard.down('Tab');
    if (press % 8 !== 7 || !(await page.evaluate(() => window.walked))) continue;
    await page.keyboard.up('Tab');
    return page.evaluate(() => window.noted ?? []);
  }
  throw new Error(`Tab was pressed ${MOST} times on ${page.url()} and never left the page.`);
}

/** Has a page note where the Tab key stands whenever it is about to move on. */
function noteStops(): void {
  const seen: Element[] = (window.stops = []);
  const noted: Stop[] = (window.noted = []);
  let presses = 0;
  const shows = (each: Element): boolean => {
    const style = getComputedStyle(each);
    return (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
  };
  const inside = (at: number, most: number): number => Math.min(Math.max(at, 0), most - 1);
  const note = (element: Element): void => {
    const before = seen.at(-1);
    seen.push(element);
    const line = [...element.getClientRects()].find((each) => each.width > 0) ?? element.getBoundingClientRect();
    const top = document.elementFromPoint(
      inside(line.left + line.width / 2, innerWidth),
      inside(line.top + line.height / 2, innerHeight),
    );
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
    noted.push({
      name: element.outerHTML.slice(0, 90),
      outlined: shows(element) || (label !== undefined && shows(label)),
      covered: top === null || !(element.contains(top) || top.contains(element) || label?.contains(top) === true),
      inOrder:
        before === undefined || (before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
    });
  };
  addEventListener(
    'keydown',
    ({ key }) => {
      // Before the first press it stands nowhere.
      if (key !== 'Tab' || window.walked === true || presses++ === 0) return;
      const element = document.activeElement;
      // Day, month and year of one field are stops of their own.
      if (element instanceof HTMLInputElement && /^(?:date|time)$/.test(element.type) && seen.at(-1) === element)
        return;
      if (
        element === null ||
        element === document.body ||
        element === document.documentElement ||
        seen.includes(element)
      )
        window.walked = true;
      else note(element);
    },
    { capture: true },
  );
}

describe.each(inject('full') ? [320, 1280] : [320])('with the keyboard alone, at %i px', (width) => {
  test.each(oneOfEach(pagesOf(inject('kitFolder'))))('$template', async ({ path }) => {
    const page = await open({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    // Some buttons come with a script.
    await page.goto(inject('kitSite') + path, { waitUntil: 'networkidle' });
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
    giveBack(page);
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
