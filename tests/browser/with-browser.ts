import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { launch } from './launch.ts';

/** The browser of all files that one worker runs, for starting one takes seconds. It goes when the worker does; what tests leave
 * in it goes with their pages, of which each has a profile of its own. */
let running: Browser | undefined;

async function theBrowser(): Promise<Browser> {
  const found = inject('browser');
  if ('failure' in found) throw new Error(found.failure);
  if (running?.isConnected() !== true) running = await launch(found.path);
  return running;
}

/** Opens pages for the tests of a file, and notes every script error and every request to another host, which `troubles`
 * lists. A page goes when its test ends; tests that run side by side give theirs back, for others of the file to go on with. A `script` is
 * run in each page before its own. */
export function withBrowser({ sideBySide = false, script = '' } = {}): {
  open: (options?: BrowserContextOptions) => Promise<Page>;
  giveBack: (page: Page) => void;
  troubles: () => string[];
} {
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  const free: Page[] = [];
  const troubles: string[] = [];
  beforeAll(async () => {
    browser = await theBrowser();
  });
  const closeAll = async (): Promise<void> => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  };
  // Left open, their timers and workers would slow down all that comes after.
  afterEach(async () => {
    if (!sideBySide) await closeAll();
  });
  afterAll(closeAll);
  return {
    troubles: () => troubles,
    giveBack: (page) => free.push(page),
    async open(options = {}) {
      if (browser === undefined) throw new Error('The browser is not open yet.');
      const given = free.pop();
      if (given !== undefined) return given;
      const context = await browser.newContext(options);
      contexts.push(context);
      if (script !== '') await context.addInitScript({ content: script });
      const page = await context.newPage();
      page.on('pageerror', (error) => troubles.push(`${page.url()}: ${error.message}`));
      // What the site's own policy stops was not meant to be there.
      page.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) troubles.push(`${page.url()}: ${message.text()}`);
      });
      page.on('request', (request) => {
        const { hostname, protocol } = new URL(request.url());
        if (protocol.startsWith('http') && hostname !== '127.0.0.1') troubles.push(`${page.url()} asks ${hostname}`);
      });
      return page;
    },
  };
}
