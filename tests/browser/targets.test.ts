import { describe, expect, inject, test } from 'vitest';
import { oneOfEach, pagesOf } from './pages.ts';
import { withBrowser } from './with-browser.ts';

const { open } = withBrowser();

describe.each([320, 1280])('at %i px', (width) => {
  test.each(oneOfEach(pagesOf(inject('kitFolder'))))(
    'what can be pressed on $template is large enough',
    async ({ path }) => {
      const page = await open({ viewport: { width, height: 800 } });
      await page.goto(inject('kitSite') + path);
      const small = await page.evaluate(() => {
        const shown = (element: Element): boolean => {
          const box = element.getBoundingClientRect();
          // Shown only when focused, for screen readers only, or (a tick box) pressed through its label.
          if (
            box.width <= 1 ||
            box.bottom < 0 ||
            box.right < 0 ||
            element.closest('.sr-only, .visually-hidden') !== null
          )
            return false;
          if (element instanceof HTMLInputElement && element.closest('label') !== null) return false;
          return element.checkVisibility({ visibilityProperty: true });
        };
        const targets = [
          ...document.querySelectorAll(
            'a[href], button, input, select, textarea, summary, [role=button], label:has(input)',
          ),
        ].filter(shown);
        // WCAG 2.5.8: a circle of 24 px on a small target touches no other target, nor the circle of another small one.
        const alone = (element: Element): boolean => {
          const { left, top, width, height } = element.getBoundingClientRect();
          const [x, y] = [left + width / 2, top + height / 2];
          return targets.every((other) => {
            if (other === element) return true;
            return [...other.getClientRects()].every((box) => {
              const near = [
                Math.min(Math.max(x, box.left), box.right),
                Math.min(Math.max(y, box.top), box.bottom),
              ] as const;
              const small = box.height < 24 || box.width < 24;
              const apart = small
                ? Math.hypot(x - (box.left + box.width / 2), y - (box.top + box.height / 2)) >= 24
                : true;
              return Math.hypot(x - near[0], y - near[1]) >= 12 && apart;
            });
          });
        };
        const found: string[] = [];
        for (const element of targets) {
          const box = element.getBoundingClientRect();
          const isControl = !(element instanceof HTMLAnchorElement) || element.closest('header') !== null;
          // A link within a sentence may be as tall as its line.
          const around = element.parentElement?.textContent?.trim().length ?? 0;
          const inSentence =
            !isControl &&
            getComputedStyle(element).display === 'inline' &&
            around > (element.textContent ?? '').trim().length + 2;
          if (inSentence) continue;
          // Bar 15: 44 px for controls; 24 at least for all.
          const least = isControl ? 44 : 24;
          const tooSmall = box.height < least - 0.5 || box.width < 23.5;
          if (tooSmall && (isControl || !alone(element)))
            found.push(
              `${element.outerHTML.slice(0, 80)} is ${Math.round(box.width)} by ${Math.round(box.height)}, at least ${least}`,
            );
        }
        return found;
      });
      expect(small).toEqual([]);
      await page.context().close();
    },
  );
});
