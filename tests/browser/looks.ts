import type { Page } from 'playwright-core';
import { describe, inject, test } from 'vitest';
import { AXE, axeFindings, COLOURS } from './axe.ts';
import type { BuiltPage } from './pages.ts';
import { oneOfEach, pagesOf, shortenLists } from './pages.ts';
import { spills } from './spills.ts';
import { tooSmall } from './targets.ts';
import { withBrowser } from './with-browser.ts';

type Direction = 'left to right' | 'right to left';

const modes = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
] as const;

/** WCAG 1.4.12. */
const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';
const DOUBLE = 'html { font-size: 200% !important }';

const layouts = [
  ['320 px', 320, ''],
  ['320 px with text spacing', 320, SPACING],
  ['1280 px with text of 200 %', 1280, DOUBLE],
  ['640 px with text of 200 %', 640, DOUBLE],
] as const;

/** Looks at one page of each template of a site, in every mode: once opened, at all that is to be seen of it. The two directions
 * are files of their own: they run side by side. */
export function lookAtEachTemplate(
  direction: Direction,
  folder: string,
  site: string,
  is: (page: BuiltPage) => boolean,
): void {
  const { open, giveBack } = withBrowser({ sideBySide: true, script: AXE });
  const pages = oneOfEach(pagesOf(folder).filter(is));

  describe.concurrent(`one page of each template, ${direction}`, () => {
    test('there are pages', ({ expect }) => {
      expect(pages.length).toBeGreaterThan(8);
    });

    test.for(pages)('$template', async ({ path }, { expect }) => {
      const page = await open();
      await page.setViewportSize({ width: 320, height: 800 });
      await page.emulateMedia(modes[0][1]);
      await page.goto(site + path);
      if (!inject('full')) await shortenLists(page);
      expect(await page.evaluate('getComputedStyle(document.documentElement).direction')).toBe(
        direction === 'right to left' ? 'rtl' : 'ltr',
      );
      // Each says what it found, whatever the others did.
      expect.soft(await wrongInAMode(page, direction), 'what axe finds').toEqual([]);
      if (direction === 'left to right' || inject('full'))
        expect.soft(await tooSmallAtAWidth(page), 'what is too small to press').toEqual([]);
      expect.soft(await spillsInALayout(page, direction), 'what sticks out or is cut off').toEqual([]);
      giveBack(page);
    });
  });
}

/** What axe finds, in light, in dark and in a person’s own colours. */
async function wrongInAMode(page: Page, direction: Direction): Promise<string[]> {
  const findings: string[] = [];
  for (const width of direction === 'left to right' || inject('full') ? [320, 1280] : [320]) {
    await page.setViewportSize({ width, height: 800 });
    // Colours are the same at both widths, and whichever way words run: the full run looks all the same.
    const isAll = inject('full') || (width === 320 && direction === 'left to right');
    for (const [name, media] of isAll ? modes : modes.slice(0, 1)) {
      await page.emulateMedia(media);
      const forced = name === 'forced colours';
      // Bar 15: contrast of 7 to 1. In the dark, and in a person's own colours, the page is the same but for its colours:
      // the full run looks at all of it all the same. But of forced colours axe takes the one from -webkit-text-fill-color,
      // which Chromium gives unforced: there, nothing with words may step out of them.
      const found =
        forced && !inject('full')
          ? []
          : await axeFindings(
              page,
              forced
                ? { without: ['color-contrast'] }
                : name === 'dark' && !inject('full')
                  ? { only: ['color-contrast-enhanced', 'link-in-text-block'] }
                  : isAll
                    ? { also: ['color-contrast-enhanced'] }
                    : { without: COLOURS },
            );
      if (forced) found.push(...(await outOfForcedColours(page)));
      findings.push(...found.map((finding) => `${width} px, ${name}: ${finding}`));
    }
    await page.emulateMedia(modes[0][1]);
  }
  return findings;
}

/** Elements with words of their own that keep their own colours where colours are forced. */
function outOfForcedColours(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== ''),
      )
      .filter((element) => getComputedStyle(element).getPropertyValue('forced-color-adjust') === 'none')
      .map((element) => `keeps its own colours: ${element.outerHTML.slice(0, 90)}`),
  );
}

async function tooSmallAtAWidth(page: Page): Promise<string[]> {
  const found: string[] = [];
  // The page stands at the last of them already.
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    found.push(...(await tooSmall(page)).map((target) => `at ${width} px: ${target}`));
  }
  return found;
}

/** What scrolls sideways or is cut off, narrow, spaced and doubled. */
async function spillsInALayout(page: Page, direction: Direction): Promise<string[]> {
  const found: string[] = [];
  // What is laid out the other way round is laid out by the same rules.
  for (const [name, width, style] of direction === 'left to right' || inject('full') ? layouts : layouts.slice(1, 3)) {
    await page.setViewportSize({ width, height: 800 });
    // Not an element: the site’s policy would stop that.
    await page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [sheet];
    }, style);
    found.push(...(await spills(page)).map((spill) => `${name}: ${spill}`));
  }
  return found;
}
