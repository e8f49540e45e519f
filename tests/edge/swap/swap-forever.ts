// Puts site A and site B in place by turns until it is killed. Each is built afresh: a swap hands back the old one.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { swapIn } from '../../../src/edge/swap.ts';

const [folder = ''] = process.argv.slice(2);
process.stdout.write('begun\n');
for (let turn = 0; ; turn++) {
  rmSync(join(folder, '.hedge', 'site'), { recursive: true, force: true });
  cpSync(join(folder, turn % 2 === 0 ? 'B' : 'A'), join(folder, '.hedge', 'site'), { recursive: true });
  swapIn(join(folder, '.hedge', 'site'), join(folder, 'dist'), join(folder, '.hedge', 'swap.json'));
}
