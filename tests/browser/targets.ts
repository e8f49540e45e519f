import type { Page } from 'playwright-core';

/** What can be pressed and is under 44 px high if a control, under 24 px if a link that stands alone. */
export function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = (element: Element): boolean => {
      const box = element.getBoundingClientRect();
      // Shown only when focused, for screen readers only, or (a tick box) pressed through its label.
      if (box.width <= 1 || box.bottom < 0 || box.right < 0) return false;
      if (element.closest('.sr-only, .visually-hidden') !== null) return false;
      if (element instanceof HTMLInputElement && element.closest('label') !== null) return false;
      return element.checkVisibility({ visibilityProperty: true });
    };
    const pressed = 'a[href], button, input, select, textarea, summary, [role=button], label:has(input)';
    const targets = [...document.querySelectorAll(pressed)].filter(shown);
    // WCAG 2.5.8: a circle of 24 px on a small target touches no other target, nor the circle of another small one.
    const alone = (element: Element): boolean => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      return targets.every((other) => {
        if (other === element) return true;
        return [...other.getClientRects()].every((box) => {
          const nearX = Math.min(Math.max(x, box.left), box.right);
          const nearY = Math.min(Math.max(y, box.top), box.bottom);
          const small = box.height < 24 || box.width < 24;
          const apart = Math.hypot(x - (box.left + box.width / 2), y - (box.top + box.height / 2));
          return Math.hypot(x - nearX, y - nearY) >= 12 && (!small || apart >= 24);
        });
      });
    };
    return targets.flatMap((element) => {
      const box = element.getBoundingClientRect();
      const isControl = !(element instanceof HTMLAnchorElement) || element.closest('header') !== null;
      // A link within a sentence may be as tall as its line.
      const words = (element.textContent ?? '').trim().length;
      const around = element.parentElement?.textContent?.trim().length ?? 0;
      if (!isControl && getComputedStyle(element).display === 'inline' && around > words + 2) return [];
      const least = isControl ? 44 : 24;
      if (box.height >= least - 0.5 && box.width >= 23.5) return [];
      if (!isControl && alone(element)) return [];
      return [
        `${element.outerHTML.slice(0, 80)} is ${Math.round(box.width)} by ${Math.round(box.height)}, at least ${least}`,
      ];
    });
  });
}
