import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { emptyPlan, type Plan } from '../../src/kit/session/plan.ts';
import { toLink } from '../../src/planner/link.ts';
import { quiet } from '../hostile/strings.ts';
import { step } from '../session/plans.ts';
import { buildHostileSites, SHORT } from './hostile-site.ts';
import type { HostileSites } from './hostile-site.ts';
import { findNginx, serveWithNginx } from './nginx.ts';
import { pagesOf } from './pages.ts';
import { withBrowser } from './with-browser.ts';

const { open, troubles } = withBrowser();

/** What a page holds, however it came there: how many elements of each name, and what could run or load without an element of its own. */
interface Holds {
  elements: Record<string, number>;
  runs: string[];
}

function holds(page: Page): Promise<Holds> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('*')];
    const elements: Record<string, number> = {};
    const leads = /^(?:(?:xlink:)?href|src|srcset|action|formaction|data|poster|ping|background)$/;
    for (const { localName } of all) elements[localName] = (elements[localName] ?? 0) + 1;
    const runs = all.flatMap((element) =>
      [...element.attributes]
        .filter(
          ({ name, value }) =>
            /^on/i.test(name) ||
            name === 'style' ||
            name === 'srcdoc' ||
            (leads.test(name) && /^\s*(?:javascript|data|vbscript):/i.test(value)),
        )
        .map(({ name, value }) => `<${element.localName} ${name}="${value}">`),
    );
    return { elements, runs };
  });
}

/** Waits until a page that draws itself has come to rest. */
async function settled(page: Page): Promise<void> {
  const size = (): Promise<number> => page.evaluate(() => document.body.innerHTML.length);
  for (let before = -1, now = await size(); before !== now; now = await size()) {
    before = now;
    await page.waitForTimeout(250);
  }
}

describe.runIf(inject('full'))('a site of hostile strings', { timeout: 600_000 }, () => {
  const tidyUps: (() => void)[] = [];
  let sites: HostileSites = { hard: '', mild: '', stand: new Set() };
  beforeAll(() => {
    sites = buildHostileSites((tidyUp) => tidyUps.push(tidyUp));
  }, 600_000);
  beforeEach(() => {
    troubles().length = 0;
  });
  afterAll(() => {
    for (const tidyUp of tidyUps) tidyUp();
  });

  /** Both sites as nginx serves them, with a page open on each; a dialog on one is among its troubles. */
  async function both(): Promise<{ hard: Seen; mild: Seen }> {
    const nginx = findNginx(true);
    const seen = async (folder: string): Promise<Seen> => {
      const page = await open();
      page.on('dialog', (dialog) => {
        // A form that isn’t empty asks before it goes.
        if (dialog.type() !== 'beforeunload') troubles().push(`${page.url()}: a dialog, ${dialog.message()}`);
        void dialog.accept();
      });
      return { page, site: await serveWithNginx(nginx, folder) };
    };
    return { hard: await seen(sites.hard), mild: await seen(sites.mild) };
  }
  interface Seen {
    page: Page;
    site: string;
  }

  test('most of the strings stand in it', () => {
    expect(sites.stand.size).toBeGreaterThan(180);
  });

  test('each page holds what its harmless twin holds, and nothing happens on it', async () => {
    const { hard, mild } = await both();
    const paths = pagesOf(sites.hard).map(({ path }) => path);
    expect(pagesOf(sites.mild).map(({ path }) => path)).toEqual(paths);
    expect(paths.length).toBeGreaterThan(30);
    for (const path of paths) {
      for (const { page, site } of [hard, mild]) await page.goto(site + path, { waitUntil: 'load' });
      for (const { page } of [hard, mild]) await page.waitForTimeout(50);
      const [is, shouldBe] = [await holds(hard.page), await holds(mild.page)];
      expect.soft(is.elements, path).toEqual(shouldBe.elements);
      expect.soft(is.runs, path).toEqual(shouldBe.runs);
    }
    expect(troubles()).toEqual([]);
  });

  /** Where what is shown depends on the words, there is at least no sort of element that a harmless page hasn’t. */
  function expectNoNewSort(is: Holds, shouldBe: Holds, what: string): void {
    const odd = Object.keys(is.elements).filter((name) => !(name in shouldBe.elements));
    expect.soft(odd, what).toEqual([]);
    // What a search will want is asked for ahead where there is something to search for.
    expect.soft(is.elements['link'], `${what}: link`).toBeLessThanOrEqual(shouldBe.elements['link'] ?? 0);
    for (const name of ['script', 'style', 'base', 'meta', 'iframe', 'img', 'object', 'embed', 'form'])
      expect.soft(is.elements[name], `${what}: ${name}`).toBe(shouldBe.elements[name]);
    expect.soft(is.runs, what).toEqual(shouldBe.runs);
  }

  test('the search finds them, and shows them as words', async () => {
    const { hard, mild } = await both();
    await mild.page.goto(`${mild.site}find/?q=script`);
    await mild.page.locator('#find-count').filter({ hasText: /\d/ }).waitFor();
    await mild.page.locator('#found mark').first().waitFor();
    const shouldBe = await holds(mild.page);
    let found = 0;
    for (const text of SHORT.filter((_, index) => index % 8 === 0)) {
      await hard.page.goto(`${hard.site}find/?q=${encodeURIComponent(text.toWellFormed())}`);
      await hard.page.locator('#find-az').waitFor();
      await hard.page.waitForTimeout(250);
      found += Math.min(1, await hard.page.locator('#found mark').count());
      expectNoNewSort(await holds(hard.page), shouldBe, `searched for ${text}`);
    }
    await hard.page.goto(`${hard.site}find/`);
    for (const text of SHORT.filter((_, index) => index % 40 === 0)) await hard.page.locator('#find-q').fill(text);
    expectNoNewSort(await holds(hard.page), shouldBe, 'typed');
    expect(found).toBeGreaterThan(10);
    expect(troubles()).toEqual([]);
  });

  test('the form for a branch’s files says them back as words, typed or read', async () => {
    const { hard, mild } = await both();
    for (const { page, site } of [hard, mild]) {
      await page.goto(`${site}set-up/`);
      await page.locator('#site').waitFor();
      await page.evaluate(() => {
        for (const each of document.querySelectorAll('details')) each.open = true;
      });
    }
    const fields = hard.page.locator('#set-up :is(input:not([type=file], [type=color], [type=date]), textarea)');
    const count = await fields.count();
    expect(count).toBeGreaterThan(10);
    for (const texts of lotsOf(count)) {
      for (const [side, { page }] of [hard, mild].entries())
        for (const [index, field] of (
          await page.locator('#set-up :is(input:not([type=file], [type=color], [type=date]), textarea)').all()
        ).entries())
          await field.fill(side === 0 ? (texts[index] ?? '') : quiet(texts[index] ?? ''));
      expectNoNewSort(await holds(hard.page), await holds(mild.page), `typed: ${texts[0] ?? ''}`);
    }
    for (const [side, { page }] of [hard, mild].entries()) {
      const said = (text: string): string => JSON.stringify(side === 0 ? text : quiet(text));
      const links = SHORT.slice(0, 20).map((text) => `  - { label: ${said(text)}, url: "https://example.org/" }\n`);
      await page
        .locator('#setup-pasted')
        .fill(`name: ${said('</textarea><script>alert(1)</script>')}\nplace: Read back\nlinks:\n${links.join('')}`);
      await page.locator('.setup-back button').click();
      await page.locator('.keep-said').filter({ hasText: 'branch.yaml' }).waitFor();
      await page.locator('.setup-file pre').first().filter({ hasText: 'Read back' }).waitFor({ state: 'attached' });
    }
    expectNoNewSort(await holds(hard.page), await holds(mild.page), 'read back');
    expect(troubles()).toEqual([]);
  });

  test('a plan that says them puts nothing into a page', async () => {
    const { hard, mild } = await both();
    for (const [index, texts] of lotsOf(60).entries()) {
      const plans = [texts, texts.map(quiet)].map(planOf);
      for (const path of ['plan/', 'run/', 'after/']) {
        for (const [side, { page, site }] of [hard, mild].entries()) {
          await page.goto('about:blank');
          await page.goto(`${site}${path}#${toLink(plans[side] ?? emptyPlan())}`);
          await page
            .locator(path === 'plan/' ? '.plan-row' : path === 'run/' ? '.room' : 'form.after')
            .first()
            .waitFor();
          if (path === 'run/') await page.getByRole('button', { name: 'Begin' }).click();
        }
        const [is, shouldBe] = [await holds(hard.page), await holds(mild.page)];
        expect.soft(is.elements, `${path}, plan ${index}`).toEqual(shouldBe.elements);
        expect.soft(is.runs, `${path}, plan ${index}`).toEqual(shouldBe.runs);
      }
    }
    expect(troubles()).toEqual([]);
  });

  test('an end of a link that is no plan puts nothing into a page', async () => {
    const { hard, mild } = await both();
    for (const path of ['plan/', 'run/', 'after/']) {
      await mild.page.goto(`${mild.site}${path}?session=none#1AAAA`, { waitUntil: 'load' });
      await settled(mild.page);
      const shouldBe = await holds(mild.page);
      for (const text of SHORT.filter((_, index) => index % 24 === 0).map((each) => each.toWellFormed())) {
        await hard.page.goto('about:blank');
        await hard.page.goto(`${hard.site}${path}?session=${encodeURIComponent(text)}#${text}`, { waitUntil: 'load' });
        await settled(hard.page);
        expectNoNewSort(await holds(hard.page), shouldBe, `${path}#${text}`);
      }
    }
    expect(troubles()).toEqual([]);
  });
});

/** The short strings, in lots of so many. */
function lotsOf(many: number): string[][] {
  return Array.from({ length: Math.ceil(SHORT.length / many) }, (_, lot) => SHORT.slice(lot * many, (lot + 1) * many));
}

/** A plan with these words wherever a plan has words. */
function planOf([title = '', place = '', lead = '', ...rest]: readonly string[]): Plan {
  return {
    ...emptyPlan(),
    title,
    place,
    start: '',
    end: '',
    roles: { lead, time: lead, welcome: lead, notes: lead },
    items: rest.map((words) => ({
      ...step({ title: words, minutes: 5, minMinutes: 5, needs: [words.slice(0, 40)] }),
      leader: words.slice(0, 60),
    })),
  };
}
