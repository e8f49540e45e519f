import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { AXE, axeFindings } from './axe.ts';
import type { BuiltPage } from './pages.ts';
import { oneOfEach, pagesOf, shortenLists } from './pages.ts';
import { withBrowser } from './with-browser.ts';

const modes = [
  ['light', { colorScheme: 'light', forcedColors: 'none' }],
  ['dark', { colorScheme: 'dark', forcedColors: 'none' }],
  ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
] as const;

/** What axe says of colours. */
const COLOURS = ['color-contrast-enhanced', 'link-in-text-block'];

/** Looks with axe at one page of each template of a site, in every mode. The two directions are files of their own: they run side by side. */
export function axeInEveryMode(
  direction: 'left to right' | 'right to left',
  folder: string,
  site: string,
  is: (page: BuiltPage) => boolean,
): void {
  const { open, giveBack } = withBrowser({ sideBySide: true, script: AXE });
  const pages = oneOfEach(pagesOf(folder).filter(is));

  describe.concurrent(`axe finds nothing on one page of each template, ${direction}`, () => {
    test('there are pages', () => {
      expect(pages.length).toBeGreaterThan(8);
    });

    test.each(pages)('$template', async ({ path }) => {
      const page = await open();
      await page.goto(site + path);
      if (!inject('full')) await shortenLists(page);
      expect(await page.evaluate('getComputedStyle(document.documentElement).direction')).toBe(
        direction === 'right to left' ? 'rtl' : 'ltr',
      );
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
                      ? { only: COLOURS }
                      : isAll
                        ? { also: ['color-contrast-enhanced'] }
                        : { without: ['color-contrast', 'link-in-text-block'] },
                );
          if (forced) found.push(...(await outOfForcedColours(page)));
          findings.push(...found.map((finding) => `${width} px, ${name}: ${finding}`));
        }
      }
      giveBack(page);
      expect(findings).toEqual([]);
    });
  });
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
