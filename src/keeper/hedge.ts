import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What another verb of the kit said. */
export interface Ran {
  ok: boolean;
  said: string;
  complained: string;
}

/** Keys that a host gives a job: what the kit's other verbs, npm and packages run mustn't have. */
const KEYS = /TOKEN|SECRET|PASSWORD|^ACTIONS_|^GIT_/i;

/** The environment without keys. */
export function withoutKeys(env: Record<string, string | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !KEYS.test(name)));
}

/** Runs a program of this machine, without the keys. */
export function runHere(
  root: string,
  env: Record<string, string | undefined>,
  program: string,
  words: readonly string[],
): Ran {
  const run = spawnSync(program, words, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    env: withoutKeys(env),
  });
  return { ok: run.status === 0, said: run.stdout ?? '', complained: run.error?.message ?? run.stderr ?? '' };
}

/** Runs another verb as somebody types it, in a process of its own: after an update the kit's files are others than those this process began with. */
export function runHedge(root: string, env: Record<string, string | undefined>, ...words: string[]): Ran {
  return runHere(root, env, process.execPath, [join(root, 'hedge.mjs'), ...words]);
}
