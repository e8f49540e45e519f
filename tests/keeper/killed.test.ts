import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { cleanEnv } from '../build/project.ts';
import { temporaryFolder, writeFiles } from '../temporary.ts';
import { git } from '../upgrade/releases.ts';
import { keptHistory, keptSite } from './kept-site.ts';
import type { Kept } from './kept-site.ts';

const PAGE = 'branch/pages/who.mdx';
const own = join(import.meta.dirname, '../..');

/** A `git` that kills the whole job at its `when`-th call, just before or just after it has done what it was asked. */
function killingGit(folder: string, when: number, after: boolean): string {
  const real = spawnSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).stdout.trim();
  writeFiles(folder, {
    'bin/git': [
      '#!/bin/sh',
      `n=$(( $(cat "${folder}/count" 2>/dev/null || echo 0) + 1 )); echo $n > "${folder}/count"`,
      ...(after ? [`"${real}" "$@"; code=$?`] : []),
      `if [ "$n" = "${when}" ]; then touch "${folder}/killed"; kill -9 -- -$(ps -o pgid= $$ | tr -d ' '); fi`,
      after ? 'exit $code' : `exec "${real}" "$@"`,
      '',
    ].join('\n'),
  });
  chmodSync(join(folder, 'bin/git'), 0o755);
  return join(folder, 'bin');
}

/** Runs a job as a forge does, and kills it at its `when`-th call of git. Says whether it came to that. */
function pressAndKill({ site }: Kept, job: string, when: number, after: boolean): boolean {
  const folder = temporaryFolder();
  const bin = killingGit(folder, when, after);
  const env = { ...cleanEnv(), PATH: `${bin}:${process.env['PATH'] ?? ''}` };
  // The code of this project, in somebody else’s folder: histories alone have none of their own.
  const script = `import { main } from ${JSON.stringify(join(own, 'src/cli/main.ts'))};
    process.exitCode = await main(['keeper', ${JSON.stringify(job)}], { root: ${JSON.stringify(site)}, env: process.env, say: () => undefined, complain: () => undefined });`;
  // In a group of its own, which the kill ends whole.
  spawnSync('setsid', ['--wait', process.execPath, '--input-type=module', '-e', script], { cwd: site, env });
  return existsSync(join(folder, 'killed'));
}

const linux = process.platform === 'linux';

test('an undoing that was killed half-way is not built upon: it says what to do, and then goes on', async () => {
  const kept = keptHistory({ [PAGE]: 'First.' });
  kept.change('Second words', { [PAGE]: 'Second.' });
  kept.change('Third words', { [PAGE]: 'Third.' });
  const before = kept.main();
  git(kept.site, 'revert', '--no-commit', 'HEAD');
  const stopped = await kept.press('undo');
  expect(stopped).toMatchObject({ code: 1, outputs: 'changed=no\n' });
  expect(stopped.summary).toContain('git reset --hard');
  expect(kept.main()).toBe(before);
  git(kept.site, 'reset', '--quiet', '--hard');
  expect((await kept.press('undo')).summary).toContain('Undone: Third words');
});

test.skipIf(!linux || !inject('full'))(
  'undo, killed before and after each call of git: no word is lost, and the next press goes on',
  { timeout: 600_000 },
  async () => {
    const texts = ['First.', 'Second.', 'Third.'];
    // After the commit and before the push, and where the tree is half changed, are what matters most.
    for (const after of [false, true])
      for (let when = 1; when <= 20; when += 1) {
        const kept = keptHistory({ [PAGE]: 'First.' });
        kept.change('Second words', { [PAGE]: 'Second.' });
        kept.change('Third words', { [PAGE]: 'Third.' });
        const before = git(kept.origin, 'log', '--format=%H', 'main').split('\n');
        if (!pressAndKill(kept, 'undo', when, after)) break;
        // At the forge stands a whole state, and nothing went out of the history.
        const stands = git(kept.origin, 'show', `main:${PAGE}`);
        expect(['Third.', 'Second.']).toContain(stands);
        expect(git(kept.origin, 'log', '--format=%H', 'main').split('\n').slice(-before.length)).toEqual(before);
        // A forge begins each job on a fresh copy; on somebody's own computer the kill left this one.
        const next = await kept.press('undo');
        if (next.code === 1) {
          expect(next.summary).toContain('git reset --hard');
          git(kept.site, 'reset', '--quiet', '--hard');
          expect(await kept.press('undo')).toMatchObject({ code: 0 });
        }
        expect(texts.slice(0, 2)).toContain(git(kept.origin, 'show', `main:${PAGE}`));
        expect(git(kept.origin, 'log', '--format=%H', 'main').split('\n').slice(-before.length)).toEqual(before);
        expect(git(kept.site, 'status', '--porcelain')).toBe('');
      }
  },
);

test.skipIf(!linux || !inject('full'))(
  'record, killed before and after each call of git: what was written is there, and is noted by the next',
  { timeout: 900_000 },
  async () => {
    for (const after of [false, true])
      for (let when = 1; when <= 12; when += 1) {
        const kept = keptSite();
        const words =
          '---\ntitle: Who we are\nsummary: Twelve people.\nlastReviewed: 2026-11-22\nreviewBy: 2027-11-22\n---\n\nWords of ours.\n';
        kept.change('A page', { [PAGE]: words });
        if (!pressAndKill(kept, 'record', when, after)) break;
        expect(readFileSync(join(kept.site, PAGE), 'utf8')).toBe(words);
        expect(git(kept.origin, 'show', `main:${PAGE}`)).toBe(words.trimEnd());
        expect(await kept.press('record')).toMatchObject({ code: 0 });
        expect(git(kept.site, 'status', '--porcelain')).toBe('');
      }
  },
);
