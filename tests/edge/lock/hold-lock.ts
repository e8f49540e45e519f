// Takes the lock many times; exits with 9 if somebody else is inside at the same time, 0 if it ever got in, 3 if never.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { tryLock } from '../../../src/upgrade/lock.mjs';

const [file = '', folder = ''] = process.argv.slice(2);
const inside = join(folder, 'inside');
let gotIn = false;
for (let turn = 0; turn < 40; turn++) {
  const release = tryLock(file);
  if (typeof release === 'function') {
    if (existsSync(inside)) process.exit(9);
    writeFileSync(inside, '');
    await sleep(2);
    rmSync(inside);
    gotIn = true;
    release();
  }
  await sleep(Math.random() * 5);
}
process.exit(gotIn ? 0 : 3);
