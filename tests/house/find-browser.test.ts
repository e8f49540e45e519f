import { describe, expect, test } from 'vitest';
import { findBrowser } from '../browser/find-browser.ts';
import type { Machine } from '../browser/find-browser.ts';

/** A machine with these files, and nothing else. */
function machine(files: string[], more: Partial<Machine> = {}): Machine {
  return {
    env: { PATH: '/usr/local/bin:/usr/bin' },
    home: '/home/ada',
    isRoot: false,
    isDebian: true,
    exists: (path) => files.some((file) => file === path || file.startsWith(`${path}/`)),
    list: (folder) => [
      ...new Set(
        files
          .filter((file) => file.startsWith(`${folder}/`))
          .map((file) => file.slice(folder.length + 1).split('/')[0] ?? ''),
      ),
    ],
    install: () => false,
    ...more,
  };
}

describe('finding a browser', () => {
  test('takes the one that was asked for', () => {
    expect(
      findBrowser(machine(['/opt/x/chrome', '/usr/bin/chromium'], { env: { HEDGE_BROWSER: '/opt/x/chrome' } })),
    ).toBe('/opt/x/chrome');
    expect(() => findBrowser(machine(['/usr/bin/chromium'], { env: { HEDGE_BROWSER: '/opt/y' } }))).toThrow(
      'HEDGE_BROWSER names /opt/y, and there is no such file',
    );
  });
  test('takes one on the path', () => {
    expect(findBrowser(machine(['/usr/bin/google-chrome']))).toBe('/usr/bin/google-chrome');
    expect(findBrowser(machine(['/usr/bin/google-chrome', '/usr/bin/chromium']))).toBe('/usr/bin/chromium');
  });
  test('takes Playwright’s newest', () => {
    const cache = '/home/ada/.cache/ms-playwright';
    expect(
      findBrowser(
        machine([
          `${cache}/chromium-999/chrome-linux/chrome`,
          `${cache}/chromium-1200/chrome-linux/chrome`,
          `${cache}/ffmpeg-1/ffmpeg`,
        ]),
      ),
    ).toBe(`${cache}/chromium-1200/chrome-linux/chrome`);
  });
  test('installs one only on Debian and as root', () => {
    const files: string[] = [];
    const install = (): boolean => files.push('/usr/bin/chromium') > 0;
    const bare = machine(files, { install });
    expect(() => findBrowser(bare)).toThrow(
      'install it (on Debian or Ubuntu: sudo apt-get install chromium), or put its path in HEDGE_BROWSER',
    );
    expect(() => findBrowser({ ...bare, isRoot: true, isDebian: false })).toThrow('none was found');
    expect(files).toEqual([]);
    expect(findBrowser({ ...bare, isRoot: true })).toBe('/usr/bin/chromium');
  });
  test('says so where even that fails', () => {
    expect(() => findBrowser(machine([], { isRoot: true }))).toThrow(
      'The browser tests need Chromium or Chrome, and none was found',
    );
  });
});
