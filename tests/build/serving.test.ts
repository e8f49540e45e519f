import { once } from 'node:events';
import { expect, test } from 'vitest';
import { copyProject } from './project.ts';
import { serve } from './serve.ts';

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
