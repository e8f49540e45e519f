/**
 * Builds one made-up corpus with this kit, a stock Starlight and Eleventy with Pagefind, in turns, and prints what each took: from
 * nothing, again, and after one edit. Machines are noisy: read the ratios.
 * `npm run bench -- --modules 1000 --worksheets 500 --rounds 2 --only ours,stock --curve 100,300,1000,3000`
 */
import { appendFileSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Contender, contender, type Name, NAMES } from './contenders.ts';
import { makeCorpus } from './corpus.ts';
import type { Measured } from './measure.ts';
import { bytesBelow, weigh } from './weight.ts';

const { values } = parseArgs({
  options: {
    modules: { type: 'string', default: '1000' },
    worksheets: { type: 'string', default: '500' },
    rounds: { type: 'string', default: '2' },
    only: { type: 'string', default: NAMES.join(',') },
    curve: { type: 'string', default: '' },
  },
});
const bench = join(fileURLToPath(new URL('..', import.meta.url)), '.hedge/bench');
const names = values.only.split(',').map((word): Name => {
  const name = NAMES.find((each) => each === word.trim());
  if (name === undefined) throw new Error(`--only takes ${NAMES.join(', ')}, and not “${word}”.`);
  return name;
});
type Stage = 'cold' | 'warm' | 'edit';
const STAGES: readonly Stage[] = ['cold', 'warm', 'edit'];
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;

rmSync(bench, { recursive: true, force: true });
if (values.curve === '') await compare();
else await curve(values.curve.split(',').map(Number));
rmSync(bench, { recursive: true, force: true });

async function compare(): Promise<void> {
  const corpus = makeCorpus(Number(values.modules), Number(values.worksheets));
  const all = names.map((name) => ({ name, ...contender(name, join(bench, name), corpus), taken: [] as Taken[] }));
  for (let round = 1; round <= Number(values.rounds); round += 1)
    for (const each of all) {
      each.taken.push(await take(each, round));
      const last = each.taken.at(-1);
      console.log(
        `round ${round} ${each.name.padEnd(8)} ${STAGES.map((stage) => `${stage} ${show(last?.[stage])}`).join('   ')}   load ${loadavg()[0]?.toFixed(1)}`,
      );
    }
  const of = (name: Name, stage: Stage, what: keyof Measured): number =>
    median((all.find((each) => each.name === name)?.taken ?? []).map((taken) => taken[stage][what]));
  console.log(`\n${corpus.length} items; medians of ${values.rounds} rounds: ${names.join(' / ')}`);
  const line = (label: string, stage: Stage, what: keyof Measured, digits: number, bar = ''): void => {
    const found = names.map((name) => of(name, stage, what).toFixed(digits)).join(' / ');
    const ratio =
      names.includes('ours') && names.includes('stock')
        ? `   ours / stock = ${(of('ours', stage, what) / of('stock', stage, what)).toFixed(2)}${bar}`
        : '';
    console.log(`${label.padEnd(26)} ${found}${ratio}`);
  };
  line('cold, CPU seconds', 'cold', 'cpu', 1, ' (0.35)');
  line('cold, wall seconds', 'cold', 'wall', 1);
  line('warm, CPU seconds', 'warm', 'cpu', 1);
  line('one edit, CPU seconds', 'edit', 'cpu', 1, ' (0.22)');
  line('one edit, wall seconds', 'edit', 'wall', 1);
  line('cold, peak memory MB', 'cold', 'peak', 0, ' (0.60)');
  console.log(`${'bytes of the site'.padEnd(26)} ${all.map(({ dist }) => bytesBelow(dist)).join(' / ')}`);
  const sessions = corpus.filter((piece) => piece.kind === 'module').slice(0, 99);
  const visits = all.map(({ dist, page }) => {
    const weights = sessions.map(({ id }) => weigh(dist, page(id)));
    return `${median(weights.map(({ bytes }) => bytes))} bytes in ${median(weights.map(({ requests }) => requests))} requests`;
  });
  console.log(`${'a session, first visit'.padEnd(26)} ${visits.join(' / ')}   after gzip (ours: 40960 in 8)`);
}

/** What each item costs at each size: it should be the same, whatever the size. */
async function curve(sizes: readonly number[]): Promise<void> {
  console.log('items   contender  cold: CPU s, ms an item, MB   one edit: CPU s, ms an item');
  for (const size of sizes)
    for (const name of names) {
      const corpus = makeCorpus(Math.round((size * 2) / 3), size - Math.round((size * 2) / 3));
      const root = join(bench, `${name}-${size}`);
      const { cold, edit } = await take(contender(name, root, corpus), 1);
      const each = ({ cpu }: Measured): string => `${cpu.toFixed(1)}, ${((cpu / size) * 1000).toFixed(1)}`;
      console.log(
        `${String(size).padEnd(7)} ${name.padEnd(10)} ${each(cold)}, ${cold.peak.toFixed(0)}   ${each(edit)}   load ${loadavg()[0]?.toFixed(1)}`,
      );
    }
}

type Taken = Record<Stage, Measured>;

async function take({ build, forget, file }: Contender, round: number): Promise<Taken> {
  forget();
  const cold = await build();
  const warm = await build();
  appendFileSync(file, `\nOne more sentence, in round ${round}.\n`);
  return { cold, warm, edit: await build() };
}

function show(taken: Measured | undefined): string {
  return taken === undefined
    ? ''
    : `${taken.cpu.toFixed(1)} s CPU, ${taken.wall.toFixed(1)} s, ${taken.peak.toFixed(0)} MB`;
}
