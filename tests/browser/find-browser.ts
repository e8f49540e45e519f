import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];

const INSTALLED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
];

/** What the finder looks at, handed in so that it can be tested. */
export interface Machine {
  env: Record<string, string | undefined>;
  home: string;
  isRoot: boolean;
  isDebian: boolean;
  exists: (path: string) => boolean;
  list: (folder: string) => string[];
  /** Installs Debian's chromium; true if that went well. */
  install: () => boolean;
}

/** The browser to test with: HEDGE_BROWSER, one on the path, one in its usual place, Playwright's, or, on Debian as root, a
 * fresh one. Throws one sentence where none can be had. */
export function findBrowser(machine: Machine = thisMachine()): string {
  const asked = machine.env['HEDGE_BROWSER'];
  if (asked) {
    if (machine.exists(asked)) return asked;
    throw new Error(
      `HEDGE_BROWSER names ${asked}, and there is no such file: correct it, or unset it to let the tests look for a browser.`,
    );
  }
  const found = onPath(machine) ?? INSTALLED.find(machine.exists) ?? ofPlaywright(machine);
  if (found !== undefined) return found;
  if (machine.isRoot && machine.isDebian && machine.install()) {
    const fresh = onPath(machine);
    if (fresh !== undefined) return fresh;
  }
  throw new Error(
    'The browser tests need Chromium or Chrome, and none was found: install it (on Debian or Ubuntu: sudo apt-get install chromium), or put its path in HEDGE_BROWSER.',
  );
}

function onPath({ env, exists }: Machine): string | undefined {
  for (const folder of (env['PATH'] ?? '').split(delimiter).filter((part) => part !== '')) {
    for (const name of NAMES) {
      const path = [join(folder, name), join(folder, `${name}.exe`)].find(exists);
      if (path !== undefined) return path;
    }
  }
  return undefined;
}

/** Playwright's own downloads, the newest first. */
function ofPlaywright({ env, home, exists, list }: Machine): string | undefined {
  const caches = [
    env['PLAYWRIGHT_BROWSERS_PATH'],
    join(home, '.cache/ms-playwright'),
    join(home, 'Library/Caches/ms-playwright'),
    join(home, 'AppData/Local/ms-playwright'),
  ];
  const inside = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-linux/headless_shell',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-win/chrome.exe',
  ];
  for (const cache of caches) {
    if (cache === undefined || !exists(cache)) continue;
    const versions = list(cache).filter((name) => name.startsWith('chromium'));
    const newestFirst = versions.toSorted((a, b) => Number(b.replaceAll(/\D/g, '')) - Number(a.replaceAll(/\D/g, '')));
    for (const version of newestFirst) {
      const path = inside.map((part) => join(cache, version, part)).find(exists);
      if (path !== undefined) return path;
    }
  }
  return undefined;
}

function thisMachine(): Machine {
  return {
    env: process.env,
    home: homedir(),
    isRoot: process.getuid?.() === 0,
    isDebian: existsSync('/etc/os-release') && /^ID(?:_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8')),
    exists: existsSync,
    list: (folder) => readdirSync(folder),
    install: () => {
      console.log('No browser was found: installing Debian’s chromium …');
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      // An old list of packages names versions that are gone.
      spawnSync('apt-get', ['update'], { stdio: 'ignore', env });
      try {
        execFileSync('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], { stdio: 'ignore', env });
        return true;
      } catch {
        return false;
      }
    },
  };
}
