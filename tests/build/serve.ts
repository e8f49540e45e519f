import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { cleanEnv } from './project.ts';

/** Starts a verb that goes on until it is stopped, and waits for the address it prints. */
export async function serve(
  folder: string,
  words: readonly string[],
  afterwards: (stop: () => void) => void = onTestFinished,
): Promise<{ child: ChildProcess; address: string; said: () => string }> {
  const child = spawn(process.execPath, [join(folder, 'hedge.mjs'), ...words], {
    cwd: folder,
    env: cleanEnv(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  afterwards(() => void child.kill('SIGKILL'));
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  for (;;) {
    const address = /The site is at (\S+)/.exec(said)?.[1];
    if (address !== undefined) return { child, address, said: () => said };
    if (child.exitCode !== null) throw new Error(`It stopped:\n${said}`);
    await sleep(100);
  }
}
