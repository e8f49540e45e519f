import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** Axe itself. Given to a page before it loads, a browser reads it once for many pages: reading it is a quarter of the work. */
export const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** WCAG 2.2, levels A and AA. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe says of colours at level AA. No text of the kit brings colours of its own, so that one page of each template shows
 * them all; telling a link from the words around it is a third of all that axe does. */
export const COLOURS: readonly string[] = ['color-contrast', 'link-in-text-block'];

/** What axe should look for, where it isn’t WCAG 2.2 at levels A and AA. */
export interface Looking {
  only?: readonly string[];
  also?: readonly string[];
  without?: readonly string[];
}

/** Runs axe in a page and lists what it finds, a line each: rule, element, reason. */
export async function axeFindings(page: Page, { only, also = [], without = [] }: Looking = {}): Promise<string[]> {
  if (await page.evaluate('typeof axe === "undefined"')) await page.evaluate(AXE);
  // What stands out 7 to 1 stands out 4.5 to 1.
  const settled = also.includes('color-contrast-enhanced') ? ['color-contrast'] : [];
  const options = {
    runOnly: only === undefined ? { type: 'tag', values: TAGS } : { type: 'rule', values: only },
    rules: Object.fromEntries([
      ...also.map((rule) => [rule, { enabled: true }]),
      ...[...without, ...settled].map((rule) => [rule, { enabled: false }]),
    ]),
    resultTypes: ['violations'],
  };
  const results = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  return results.violations.flatMap((violation) =>
    violation.nodes.map(
      (node) => `${violation.id}: ${node.target.join(' ')}: ${(node.failureSummary ?? '').replaceAll(/\s+/g, ' ')}`,
    ),
  );
}
