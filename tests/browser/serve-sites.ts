import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { serveSite } from '../../src/edge/serve.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Builds the kit's own site and a site in three languages once, and serves both to all browser tests. */
export default async function serveSites(project: TestProject): Promise<() => Promise<void>> {
  const kitFolder = build('kit', []);
  const languagesFolder = build('languages', ['--branch', 'tests/fixtures/languages/branch']);
  const kit = await serveSite({ folder: kitFolder, base: '/', port: 0 });
  const languages = await serveSite({ folder: languagesFolder, base: '/', port: 0 });
  project.provide('kitSite', kit.address);
  project.provide('languagesSite', languages.address);
  project.provide('kitFolder', kitFolder);
  project.provide('languagesFolder', languagesFolder);
  return async () => {
    await Promise.all([kit.close(), languages.close()]);
  };
}

function build(name: string, options: readonly string[]): string {
  const out = join(root, '.hedge', 'tests', name);
  rmSync(out, { recursive: true, force: true });
  for (let attempt = 1; ; attempt++) {
    const run = spawnSync(process.execPath, [join(root, 'hedge.mjs'), 'build', '--out', out, '--base', '/', ...options], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, HEDGE_BRANCH: '', NODE_ENV: 'production' },
    });
    if (run.status === 0) return out;
    // Somebody is building while they test: wait for them.
    const busy = run.stderr.includes('Another build is running') && attempt < 60;
    if (!busy) throw new Error(`The ${name} site could not be built for the browser tests:\n${run.stdout}\n${run.stderr}`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2000);
  }
}
