import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** Starts the browser that stands at `path`. It talks to nobody: Playwright gives it a fresh profile, and its own errands are
 * off. */
export function launch(path: string): Promise<Browser> {
  const flags = [
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-dev-shm-usage',
  ];
  return chromium.launch({
    executablePath: path,
    // Chromium's sandbox refuses to run as root.
    args: process.getuid?.() === 0 ? [...flags, '--no-sandbox'] : flags,
  });
}
