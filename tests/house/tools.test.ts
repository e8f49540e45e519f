import { spawnSync } from 'node:child_process';
import { expect, inject, test } from 'vitest';
import { root } from './imports.ts';

/** Runs one of package.json's scripts. */
function npmRun(script: string): { code: number | null; said: string } {
  const run = spawnSync(`npm run --silent ${script}`, {
    cwd: root,
    encoding: 'utf8',
    shell: true,
    env: { ...process.env, NO_COLOR: '1', HEDGE_BRANCH: '' },
  });
  return { code: run.status, said: run.stdout + run.stderr };
}

// `types` looks at every file of tsconfig.json, not at Astro's alone, and finds in them what the compiler does: half a minute of
// the compiler saying the same again is for the full run.
const tools: readonly { what: string; script: string }[] = [
  { what: 'types: every type fits', script: 'types' },
  { what: 'lint: nothing is suspicious', script: 'lint' },
  { what: 'check: the kit’s own texts have no errors', script: 'check' },
  ...(inject('full')
    ? [
        { what: 'types: the compiler on its own agrees', script: 'types:compiler' },
        { what: 'format: prettier would change nothing', script: 'format:check' },
      ]
    : []),
];

test.each(tools)('$what', ({ script }) => {
  const { code, said } = npmRun(script);
  expect(code === 0 ? '' : said).toBe('');
});
