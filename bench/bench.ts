/**
 * Builds one made-up corpus with this kit and with a stock Starlight, one after the other in turns, and prints what each took.
 * Machines are noisy: read the ratios. `npm run bench -- --modules 1000 --worksheets 500 --rounds 2`
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeCorpus } from './corpus.ts';
import { type Measured, measure } from './measure.ts';
import { bytesBelow, weigh } from './weight.ts';
import { fileOf, writeOurs } from './write-ours.ts';
import { stockFileOf, writeStock } from './write-stock.ts';

const { values } = parseArgs({
  options: {
    modules: { type: 'string', default: '1000' },
    worksheets: { type: 'string', default: '500' },
    rounds: { type: 'string', default: '2' },
  },
});
const project = fileURLToPath(new URL('..', import.meta.url));
const bench = join(project, '.hedge/bench');
const ours = join(bench, 'ours');
const stock = join(bench, 'stock');
const corpus = makeCorpus(Number(values.modules), Number(values.worksheets));
const edited = corpus[0];
if (edited === undefined) throw new Error('The corpus is empty: ask for at least one session with --modules 1.');

rmSync(bench, { recursive: true, force: true });
for (const folder of [ours, stock]) {
  mkdirSync(folder, { recursive: true });
  // Hard links: the packages must look as if they were installed here, and cost no disk.
  execFileSync('cp', ['-al', join(project, 'node_modules'), join(folder, 'node_modules')]);
}
for (const name of ['package.json', 'hedge.mjs', 'tsconfig.json', 'public'])
  cpSync(join(project, name), join(ours, name), { recursive: true });
cpSync(join(project, 'src'), join(ours, 'src'), {
  recursive: true,
  filter: (path) => !/[\\/]src[\\/]content[\\/](?:modules|guides|worksheets|pages|data)(?:[\\/]|$)/.test(path),
});
writeOurs(ours, corpus);
writeStock(stock, corpus);

const contenders = {
  ours: {
    root: ours,
    build: () => measure(process.execPath, ['hedge.mjs', 'build', '--pages'], ours),
    file: join(ours, fileOf(edited)),
    caches: ['.hedge', 'dist'],
  },
  stock: {
    root: stock,
    build: () => measure(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], stock),
    file: join(stock, stockFileOf(edited)),
    caches: ['node_modules/.astro', 'node_modules/.vite', '.astro', 'dist'],
  },
};
const taken: Record<'cold' | 'edit', Record<'ours' | 'stock', Measured[]>> = {
  cold: { ours: [], stock: [] },
  edit: { ours: [], stock: [] },
};
for (let round = 1; round <= Number(values.rounds); round += 1) {
  for (const name of ['ours', 'stock'] as const) {
    const { root, build, file, caches } = contenders[name];
    for (const cache of caches) rmSync(join(root, cache), { recursive: true, force: true });
    taken.cold[name].push(await build());
    appendFileSync(file, `\nOne more sentence, in round ${round}.\n`);
    taken.edit[name].push(await build());
    const { cold, edit } = taken;
    console.log(`round ${round} ${name.padEnd(5)} cold ${show(cold[name].at(-1))}   edit ${show(edit[name].at(-1))}`);
  }
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;
const of = (stage: 'cold' | 'edit', name: 'ours' | 'stock', what: keyof Measured): number =>
  median(taken[stage][name].map((each) => each[what]));
const ratio = (stage: 'cold' | 'edit', what: keyof Measured): string =>
  (of(stage, 'ours', what) / of(stage, 'stock', what)).toFixed(2);
const pages = corpus.filter((piece) => piece.kind === 'module').slice(0, 99);
const heaviest = (site: string, path: (id: string) => string): { bytes: number; requests: number } => {
  const all = pages.map((piece) => weigh(site, path(piece.id)));
  return { bytes: median(all.map((each) => each.bytes)), requests: median(all.map((each) => each.requests)) };
};
const mine = heaviest(join(ours, 'dist'), (id) => `sessions/${id}/index.html`);
const theirs = heaviest(join(stock, 'dist'), (id) => `modules/${id}/index.html`);
const bytes = { ours: bytesBelow(join(ours, 'dist')), stock: bytesBelow(join(stock, 'dist')) };

console.log(`
${values.modules} sessions and ${values.worksheets} worksheets; medians of ${values.rounds} rounds   ours / stock Starlight = ratio (bar)
cold build, CPU seconds      ${of('cold', 'ours', 'cpu').toFixed(1)} / ${of('cold', 'stock', 'cpu').toFixed(1)} = ${ratio('cold', 'cpu')} (0.45)
cold build, wall seconds     ${of('cold', 'ours', 'wall').toFixed(1)} / ${of('cold', 'stock', 'wall').toFixed(1)} = ${ratio('cold', 'wall')}
one edit, CPU seconds        ${of('edit', 'ours', 'cpu').toFixed(1)} / ${of('edit', 'stock', 'cpu').toFixed(1)} = ${ratio('edit', 'cpu')} (0.30)
one edit, wall seconds       ${of('edit', 'ours', 'wall').toFixed(1)} / ${of('edit', 'stock', 'wall').toFixed(1)} = ${ratio('edit', 'wall')}
cold build, peak memory MB   ${of('cold', 'ours', 'peak').toFixed(0)} / ${of('cold', 'stock', 'peak').toFixed(0)} = ${ratio('cold', 'peak')} (0.80)
bytes of the site            ${bytes.ours} / ${bytes.stock} = ${(bytes.ours / bytes.stock).toFixed(2)}
session page, first visit    ${mine.bytes} bytes gzip, ${mine.requests} requests / ${theirs.bytes}, ${theirs.requests} (40960 bytes, 8 requests)`);

function show(taken: Measured | undefined): string {
  return taken === undefined
    ? ''
    : `${taken.cpu.toFixed(1)} s CPU, ${taken.wall.toFixed(1)} s, ${taken.peak.toFixed(0)} MB`;
}
