import { describe, expect, inject, test } from 'vitest';
import { AXE, axeFindings, COLOURS } from './axe.ts';
import { oneOfEach, pagesOf, shortenLists } from './pages.ts';
import { withBrowser } from './with-browser.ts';

const { open, troubles } = withBrowser({ script: AXE });

/** Every page once, as a phone shows it; in the full run the translated site too. One page of each template is left to
 * looks-left-to-right.test.ts, which looks at it in that way too, and for more; the full run looks at all of them here as well. */
const sites = [
  ['the kit’s site', inject('kitSite'), inject('kitFolder')] as const,
  ...(inject('full')
    ? [['the site in three languages', inject('languagesSite'), inject('languagesFolder')] as const]
    : []),
];

describe.each(sites)('axe finds nothing on %s at 320 px', (_, site, folder) => {
  // Hundreds of pages: on a busy machine that takes its time.
  test('on every page', { timeout: 900_000 }, async () => {
    const pages = pagesOf(folder);
    const elsewhere = inject('full') ? [] : oneOfEach(pages);
    const waiting = pages.filter((page) => !elsewhere.includes(page));
    expect(waiting.length).toBeGreaterThan(50);
    const findings: string[] = [];
    const lookThrough = async (): Promise<void> => {
      const page = await open({ viewport: { width: 320, height: 640 }, colorScheme: 'light' });
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const { path } = next;
        await page.goto(site + path);
        if (!inject('full')) await shortenLists(page);
        const without = inject('full') ? [] : COLOURS;
        findings.push(...(await axeFindings(page, { without })).map((finding) => `/${path} ${finding}`));
      }
    };
    // Two tabs: while one page is fetched, another is looked at.
    await Promise.all([lookThrough(), lookThrough()]);
    expect(findings.toSorted()).toEqual([]);
  });
});

test('no script fails, and nothing is asked of another host', () => {
  expect(troubles()).toEqual([]);
});
