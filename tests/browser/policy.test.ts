import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { HEADERS } from '../../src/outputs/data/headers.ts';
import { POLICY_IN_PAGE } from '../../src/outputs/web/policy.ts';
import { serveFaulty } from './faulty-server.ts';
import { findNginx, serveWithNginx } from './nginx.ts';
import { oneOfEach, pagesOf } from './pages.ts';
import { withBrowser } from './with-browser.ts';

const { open, troubles } = withBrowser();
const folder = inject('kitFolder');

/** Puts into a page all that an injected text might, and gives what of it had its way. */
function injectInto(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const had: string[] = [];
    Object.assign(globalThis, { itRan: (what: string) => had.push(what) });
    const put = (html: string): void => void document.body.insertAdjacentHTML('beforeend', html);
    const script = document.createElement('script');
    script.textContent = 'itRan("script")';
    document.body.append(script);
    const elsewhere = document.createElement('script');
    elsewhere.src = 'data:text/javascript,itRan("data: script")';
    document.body.append(elsewhere);
    put(
      '<img src="x:" onerror="itRan(\'onerror\')"><style>body{--painted:yes}</style><p id=styled style="--dot:yes">x</p>',
    );
    put('<base href="https://example.org/"><iframe srcdoc="<script>parent.itRan(\'frame\')</script>"></iframe>');
    put('<a id=run href="javascript:itRan(\'link\')">x</a><object data="data:text/html,x"></object>');
    document.querySelector<HTMLElement>('#run')?.click();
    await fetch('https://example.org/').then(
      () => had.push('fetch'),
      () => undefined,
    );
    await new Promise((later) => setTimeout(later, 300));
    // Only now: what a test’s own tool starts may use eval for as long as it has not paused.
    try {
      // oxlint-disable-next-line no-eval -- what is tested is that it can't be
      globalThis.eval('itRan("eval")');
    } catch {
      // The policy stopped it.
    }
    if (getComputedStyle(document.body).getPropertyValue('--painted') !== '') had.push('style');
    const styled = document.querySelector('#styled');
    if (styled !== null && getComputedStyle(styled).getPropertyValue('--dot') !== '') had.push('style attribute');
    if (document.baseURI.startsWith('https://example.org')) had.push('base');
    return had;
  });
}

/** Uses what has a script: search, planner, saving for offline. */
async function useAll(page: Page, site: string, offline: boolean): Promise<void> {
  await page.goto(`${site}find/?q=housing`);
  await page.locator('#found mark').first().waitFor();
  await page.goto(`${site}plan/?session=why-join-your-union`);
  await page.locator('.plan-row').first().waitFor();
  await page.getByRole('link', { name: 'Run it, a step at a time' }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.locator('.room-title').waitFor();
  if (!offline) return;
  await page.goto(`${site}sessions/why-join-your-union/`);
  await page.locator('.save-offline summary').click();
  await page.locator('.save-offline .save-list li').first().getByRole('button', { name: 'Save' }).click();
  await page
    .locator('.save-said')
    .first()
    .filter({ hasText: /Saved:/ })
    .waitFor();
  await page.context().setOffline(true);
  await page.goto(`${site}sessions/why-join-your-union/`);
  await page.locator('h1').waitFor();
}

describe('a host that sends no headers', () => {
  test('search and planner work, and what is injected into a page runs nowhere', async () => {
    const page = await open();
    const { address } = await serveFaulty(folder, { headers: false });
    expect((await fetch(address)).headers.get('content-security-policy')).toBeNull();
    const before = troubles().length;
    if (inject('full')) await useAll(page, address, false);
    expect(troubles().slice(before)).toEqual([]);
    for (const path of inject('full')
      ? ['', 'find/', 'plan/', 'sessions/why-join-your-union/', '404.html']
      : ['plan/']) {
      await page.goto(address + path);
      expect(await injectInto(page), path).toEqual([]);
    }
    // The browser says of each thing that it stopped it; nothing else is in the list.
    const stopped = troubles().splice(before);
    expect(stopped.length).toBeGreaterThan(4);
    expect(stopped.filter((line) => !/Content Security Policy|javascript:|asks example\.org/.test(line))).toEqual([]);
    expect(stopped.filter((line) => line.includes('asks example.org'))).toEqual([]);
  });

  test('every page says the whole policy itself, but for what only a host can say', () => {
    for (const { path } of pagesOf(folder))
      expect(
        readFileSync(join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path), 'utf8'),
      ).toContain(`<meta http-equiv="Content-Security-Policy" content="${POLICY_IN_PAGE}">`);
  });
});

describe('nginx with the file that the build writes for it', () => {
  test('sends every header with every sort of file, and with what isn’t there', async (context) => {
    const nginx = nginxOrSkip(context.skip);
    const site = await serveWithNginx(nginx, folder);
    const files = ['', 'kit.json', 'favicon.svg', 'find/en.json', 'w11/', 'no-such-page/', 'headers/nginx.conf'];
    for (const path of files) {
      const answer = await fetch(site + path);
      for (const [name, value] of HEADERS) expect(answer.headers.get(name), `${path}: ${name}`).toBe(value);
    }
    expect((await fetch(`${site}no-such-page/`)).status).toBe(404);
  });

  test.runIf(inject('full'))(
    'gives no violation on a page of each template, with search, planner and offline',
    async (context) => {
      const site = await serveWithNginx(nginxOrSkip(context.skip), folder);
      const before = troubles().length;
      const page = await open();
      for (const { path } of oneOfEach(pagesOf(folder))) await page.goto(site + path, { waitUntil: 'load' });
      await useAll(page, site, true);
      expect(troubles().slice(before)).toEqual([]);
      await page.context().setOffline(false);
      await page.goto(`${site}plan/`);
      expect(await injectInto(page)).toEqual([]);
      expect(troubles().splice(before).length).toBeGreaterThan(4);
    },
  );
});

/** In the full run nginx must be there; in the short one its absence is said. */
function nginxOrSkip(skip: (why: string) => never): string {
  try {
    return findNginx(inject('full'));
  } catch (error) {
    if (inject('full')) throw error;
    return skip(error instanceof Error ? error.message : String(error));
  }
}
