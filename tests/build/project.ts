import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { fingerprint } from '../../src/edge/fingerprint.ts';
import { openSite } from '../../src/edge/site-files.ts';
import { smallKit } from '../fixtures/small-kit.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Makes a project of its own for one test: this one’s code and the small kit’s texts. It stands inside this project, where
 * Node finds the packages installed here. It goes when the test ends, or when `afterwards` says, where several tests look at
 * what was built once. */
export function copyProject(afterwards: (tidyUp: () => void) => void = onTestFinished): string {
  mkdirSync(join(root, '.hedge/tests'), { recursive: true });
  const folder = mkdtempSync(join(root, '.hedge/tests/project-'));
  afterwards(() => rmSync(folder, { recursive: true, force: true }));
  for (const path of ['hedge.mjs', 'package.json', 'tsconfig.json', 'public', 'src']) {
    cpSync(join(root, path), join(folder, path), {
      recursive: true,
      filter: (source) => source !== join(root, 'src/content'),
    });
  }
  smallKit(folder);
  return folder;
}

/** Runs `hedge` in such a project. */
export function hedge(
  folder: string,
  words: readonly string[],
  env: Record<string, string> = {},
): { code: number | null; said: string } {
  const run = spawnSync(process.execPath, [join(folder, 'hedge.mjs'), ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...cleanEnv(), ...env },
  });
  return { code: run.status, said: run.stdout + run.stderr };
}

/** The tests' own settings must not reach a build. */
export function cleanEnv(): Record<string, string | undefined> {
  const { VITEST: _vitest, NODE_ENV: _env, HEDGE_BRANCH: _branch, ...rest } = process.env;
  return { ...rest, SOURCE_DATE_EPOCH: '1795651200', TZ: 'Europe/London' };
}

/** Every file of a site with its fingerprint. */
export function siteFingerprints(folder: string): Record<string, string> {
  return Object.fromEntries(
    openSite(folder, '/').files.map((file) => [file, fingerprint(readFileSync(join(folder, file)))]),
  );
}
