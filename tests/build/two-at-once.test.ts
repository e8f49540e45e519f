import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cleanEnv, copyProject } from './project.ts';

test('of two builds at once, one is done and the other says that it must wait', async () => {
  const folder = copyProject();
  const runs = ['one', 'two'].map(async (out) => {
    const child = spawn(process.execPath, [join(folder, 'hedge.mjs'), 'build', '--out', out], {
      cwd: folder,
      env: cleanEnv(),
    });
    let complained = '';
    child.stderr.on('data', (chunk) => (complained += String(chunk)));
    child.stdout.resume();
    const [code] = await once(child, 'close');
    return { code, complained };
  });
  const [first, second] = (await Promise.all(runs)).toSorted((a, b) => Number(a.code) - Number(b.code));
  expect(first).toMatchObject({ code: 0 });
  expect(second?.code).toBe(1);
  expect(second?.complained).toMatch(
    /^Another build is running in this folder \(process \d+ on .*\)\. Wait until it is done\. If you are sure that none is, delete .*\/\.hedge\/lock\.\n$/,
  );
});
