import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { serveSite } from '../../src/edge/serve.ts';
import { findBrowser } from './find-browser.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Builds the kit’s own site and a site in three languages once, serves both to all browser tests, and finds the browser for
 * them: where it must be installed, two test files at once would get in each other’s way. What goes wrong is handed on, so
 * that the other tests run all the same and each of these fails. */
export default async function serveSites(project: TestProject): Promise<() => Promise<void>> {
  // Folders of this run's own: somebody may run the tests twice at once.
  mkdirSync(join(root, '.hedge', 'tests'), { recursive: true });
  const own = mkdtempSync(join(root, '.hedge', 'tests', 'sites-'));
  const kit = await buildAndServe(join(own, 'kit'), []);
  const languages = await buildAndServe(join(own, 'languages'), [
    '--branch',
    'tests/fixtures/languages/branch',
    // Its paper is tested sheet by sheet; all of it, in three languages, is made in the full run alone.
    ...(project.getProvidedContext().full ? [] : ['--pages']),
  ]);
  project.provide('kitSite', kit.address);
  project.provide('languagesSite', languages.address);
  project.provide('kitFolder', kit.folder);
  project.provide('languagesFolder', languages.folder);
  project.provide('browser', browserOrWhyNot());
  project.provide('sitesFailure', kit.failure + languages.failure);
  return async () => {
    await Promise.all([kit.close(), languages.close()]);
    rmSync(own, { recursive: true, force: true });
  };
}

function browserOrWhyNot(): { path: string } | { failure: string } {
  try {
    return { path: findBrowser() };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

async function buildAndServe(folder: string, options: readonly string[]) {
  const failure = build(['--out', folder, '--base', '/', ...options]);
  return { folder, failure, ...(await serveSite({ folder, base: '/', port: 0 })) };
}

/** Builds a site and says what went wrong, if anything. */
function build(options: readonly string[]): string {
  for (let attempt = 1; ; attempt++) {
    const run = spawnSync(process.execPath, [join(root, 'hedge.mjs'), 'build', ...options], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, HEDGE_BRANCH: '', NODE_ENV: 'production' },
    });
    if (run.status === 0) return '';
    // Somebody is building while they test: wait for them.
    const busy = run.stderr.includes('Another build is running') && attempt < 60;
    if (!busy) return `hedge build ${options.join(' ')}:\n${run.stdout}\n${run.stderr}\n`;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2000);
  }
}
