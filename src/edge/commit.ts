import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The commit of a folder that is a git repository itself, and whether something in it has changed since; undefined where it is none, or
 * where there is no git. */
export function commitOf(folder: string): { commit: string; changed: boolean } | undefined {
  if (!existsSync(join(folder, '.git'))) return undefined;
  // One question for both; it mustn't write to the repository, where somebody else may be at work.
  const run = spawnSync(
    'git',
    ['--no-optional-locks', '-C', folder, 'status', '--porcelain=v2', '--branch', '--no-renames'],
    { encoding: 'utf8', maxBuffer: 1024 ** 3 },
  );
  const commit = /^# branch\.oid ([0-9a-f]{40,64})$/m.exec(run.stdout ?? '')?.[1];
  if (run.status !== 0 || commit === undefined) return undefined;
  return { commit, changed: run.stdout.split('\n').some((line) => line !== '' && !line.startsWith('#')) };
}
