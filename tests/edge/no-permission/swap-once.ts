// Puts <folder>/site in the place of <folder>/out/dist, or says why not.
import { join } from 'node:path';
import { swapIn } from '../../../src/edge/swap.ts';

const [folder = ''] = process.argv.slice(2);
try {
  swapIn(join(folder, 'site'), join(folder, 'out', 'dist'), join(folder, '.hedge', 'swap.json'));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
