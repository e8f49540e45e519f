import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';

/** Whole builds of a site, each in a process of its own, so that changed code is loaded afresh. */
export interface WholeBuilds {
  /** Builds, and shows all it says. */
  aloud(): Promise<boolean>;
  /** Builds beside other work, and gives what it said. */
  quietly(): Promise<{ ok: boolean; said: string }>;
  close(): void;
}

/** Opens them; `options` are those of `hedge build`. */
export function openWholeBuilds(root: string, options: readonly string[]): WholeBuilds {
  const words = [join(root, 'hedge.mjs'), 'build', ...options];
  let running: ChildProcess | undefined;
  const end = (child: ChildProcess): Promise<boolean> =>
    new Promise((done) => {
      running = child;
      child.once('close', (code) => done(code === 0));
      child.once('error', () => done(false));
    });
  return {
    aloud: () => end(spawn(process.execPath, words, { stdio: 'inherit' })),
    async quietly() {
      const child = spawn(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] });
      let said = '';
      child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
      try {
        // A page that is asked for meanwhile comes first.
        if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
      } catch {
        // It ended already, or this system has no such thing.
      }
      return { ok: await end(child), said };
    },
    close: () => void running?.kill(),
  };
}
