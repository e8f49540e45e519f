import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { findBrowser } from './find-browser.ts';

/** Starts the browser. It talks to nobody: Playwright gives it a fresh profile, and its own errands are off. */
export function launch(): Promise<Browser> {
  const flags = [
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-dev-shm-usage',
  ];
  return chromium.launch({
    executablePath: findBrowser(),
    // Chromium's sandbox refuses to run as root.
    args: process.getuid?.() === 0 ? [...flags, '--no-sandbox'] : flags,
  });
}
