import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { fingerprint } from '../../src/edge/fingerprint.ts';
import { openSite } from '../../src/edge/site-files.ts';
import { smallKit } from '../fixtures/small-kit.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What set pages for earlier tests: half of a first build is making it, and the same code makes the same one. */
const renderers = join(root, '.hedge/tests/renderers');
/** Those of older code go after so many milliseconds: no test that runs now is copying them. */
const OLD = 2 * 60 * 60 * 1000;

/** Makes a project of its own for one test: this one’s code and the small kit’s texts. It stands inside this project, where
 * Node finds the packages installed here. It goes when the test ends, or when `afterwards` says, where several tests look at
 * what was built once. A `cold` one brings nothing of what earlier tests made. */
export function copyProject(
  afterwards: (tidyUp: () => void) => void = onTestFinished,
  { cold = false }: { cold?: boolean } = {},
): string {
  mkdirSync(join(root, '.hedge/tests'), { recursive: true });
  const folder = mkdtempSync(join(root, '.hedge/tests/project-'));
  afterwards(() => {
    if (!cold) keepRenderers(folder);
    rmSync(folder, { recursive: true, force: true });
  });
  for (const path of ['hedge.mjs', 'package.json', 'tsconfig.json', 'public', 'src']) {
    cpSync(join(root, path), join(folder, path), {
      recursive: true,
      filter: (source) => source !== join(root, 'src/content'),
    });
  }
  smallKit(folder);
  if (!cold && existsSync(renderers)) cpSync(renderers, join(folder, '.hedge/renderers'), { recursive: true });
  return folder;
}

/** Keeps what a project’s builds made to set pages, for the tests after it. */
function keepRenderers(folder: string): void {
  const made = join(folder, '.hedge/renderers');
  mkdirSync(renderers, { recursive: true });
  for (const key of readdirSync(renderers))
    if ((statSync(join(renderers, key), { throwIfNoEntry: false })?.mtimeMs ?? 0) < Date.now() - OLD)
      rmSync(join(renderers, key), { recursive: true, force: true });
  for (const key of existsSync(made) ? readdirSync(made) : []) {
    if (!/^[0-9a-f]+$/.test(key) || existsSync(join(renderers, key))) continue;
    // Two tests end at once: a renderer is whole, or it isn’t there.
    const part = join(root, '.hedge/tests', `${basename(folder)}-renderer`);
    cpSync(join(made, key), part, { recursive: true });
    try {
      renameSync(part, join(renderers, key));
    } catch {
      rmSync(part, { recursive: true, force: true });
    }
  }
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
