import type { Page } from 'playwright-core';

/** What sticks out of the page sideways, or has words cut off by a fixed height or width. */
export function spills(page: Page): Promise<string[]> {
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
