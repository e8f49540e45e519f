import { describe, expect, inject, test } from 'vitest';
import { oneOfEach, pagesOf } from './pages.ts';
import { withBrowser } from './with-browser.ts';

const { open } = withBrowser();

describe.each([320, 1280])('at %i px', (width) => {
  test.each(oneOfEach(pagesOf(inject('kitFolder'))))('what can be pressed on $template is large enough', async ({ path }) => {
    const page = await open({ viewport: { width, height: 800 } });
    await page.goto(inject('kitSite') + path);
    const small = await page.evaluate(() => {
      const found: string[] = [];
      for (const element of document.querySelectorAll('a[href], button, input, select, textarea, summary, [role=button], label:has(input)')) {
        const box = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        // Not shown, shown only when focused, or (a tick box) pressed through its label.
        if (box.width === 0 || style.visibility === 'hidden' || box.bottom < 0 || box.right < 0) continue;
        if (element.closest('.sr-only, .visually-hidden') !== null || box.width <= 1) continue;
        if (element instanceof HTMLInputElement && element.closest('label') !== null) continue;
        const control = !(element instanceof HTMLAnchorElement);
        // A link within a sentence may be as tall as its line (WCAG 2.5.8); one that stands alone may not.
        const around = element.parentElement?.textContent?.trim().length ?? 0;
        const inSentence = !control && style.display === 'inline' && around > (element.textContent ?? '').trim().length + 2;
        const least = control ? 44 : inSentence ? 0 : 24;
        if (box.height < least - 0.5 || box.width < Math.min(least, 24) - 0.5) {
          found.push(`${element.outerHTML.slice(0, 80)} is ${Math.round(box.width)} by ${Math.round(box.height)}, at least ${least}`);
        }
      }
      return found;
    });
    expect(small).toEqual([]);
    await page.context().close();
  });
});
