import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { cleanEnv, copyProject } from './project.ts';

/** Starts a verb that goes on until it is stopped, and waits for the address it prints. */
async function serve(folder: string, words: readonly string[]) {
  const child = spawn(process.execPath, [join(folder, 'hedge.mjs'), ...words], {
    cwd: folder,
    env: cleanEnv(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  for (;;) {
    const address = /The site is at (\S+)/.exec(said)?.[1];
    if (address !== undefined) return { child, address, said: () => said };
    if (child.exitCode !== null) throw new Error(`It stopped:\n${said}`);
    await sleep(100);
  }
}

test('npm start: a line for each stage, a summary on one screen, then the site at the address it prints', async () => {
  const folder = copyProject();
  const { child, address, said } = await serve(folder, ['start']);
  expect(said()).toMatch(
    /s {2}Reading and checking the texts\n[\s\S]*s {2}Making the pages\n[\s\S]*s {2}Checking the finished site\n/,
  );
  expect(said()).toMatch(
    /\n +3 {2}sessions\n +2 {2}guides\n +2 {2}worksheets\n +1 {2}template\n +1 {2}course\n +1 {2}handbook page\n/,
  );
  expect(said()).toMatch(
    /\d+ {2}pages, in \d+\.\d s\n +\d+ {2}files to print or take away\n +0 errors, 0 warnings, 0 notes\n/,
  );
  expect(said().split('\n').length).toBeLessThan(30);
  expect((await fetch(address)).status).toBe(200);
  expect((await fetch(`${address}sessions/small-session/`)).status).toBe(200);
  child.kill('SIGINT');
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);

  const again = await serve(folder, ['preview']);
  expect((await fetch(again.address)).status).toBe(200);
});

test('npm run dev: what is changed is shown', async () => {
  const folder = copyProject();
  const { address, said } = await serve(folder, ['dev']);
  appendFileSync(join(folder, 'src/content/pages/about.mdx'), '\nA sentence about hawthorn.\n');
  const until = Date.now() + 60_000;
  let page = '';
  while (!page.includes('hawthorn') && Date.now() < until) {
    await sleep(300);
    page = await (await fetch(`${address}handbook/about/`)).text();
  }
  expect(page, said()).toContain('A sentence about hawthorn.');
});
