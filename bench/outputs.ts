/**
 * What paper, Word files and pictures cost, in one run: a sheet here against the same sheet printed by Chromium with one reused
 * page; a card; a Word file; the most memory held; what one changed sheet sets again; and the whole kit, cold.
 * `npm run bench:outputs -- --rounds 3 --corpus 150` also builds a made-up corpus with everything, beside a stock Starlight.
 */
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { launch } from '../tests/browser/launch.ts';
import { findBrowser } from '../tests/browser/find-browser.ts';
import { readSources } from '../src/edge/sources.ts';
import { serveSite } from '../src/edge/serve.ts';
import { openSite } from '../src/edge/site-files.ts';
import { readKit } from '../src/kit/read.ts';
import { cardsOf } from '../src/outputs/pictures/card.ts';
import { openPress } from '../src/outputs/print/press.ts';
import { sheetsOf } from '../src/outputs/print/sheets.ts';
import { viewsOf } from '../src/outputs/web/view.ts';
import { openMaker } from '../src/site/maker.ts';
import { makeCorpus } from './corpus.ts';
import { measure } from './measure.ts';
import { fileOf, writeOurs } from './write-ours.ts';
import { stockFileOf, writeStock } from './write-stock.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, corpus: { type: 'string', default: '0' } },
});
const project = fileURLToPath(new URL('..', import.meta.url));
const bench = join(project, '.hedge/bench-outputs');
rmSync(bench, { recursive: true, force: true });

/** A copy of the project with the kit's own texts, to build in. */
function copy(name: string, texts: boolean): string {
  const folder = join(bench, name);
  mkdirSync(folder, { recursive: true });
  execFileSync('cp', ['-al', join(project, 'node_modules'), join(folder, 'node_modules')]);
  for (const path of ['package.json', 'hedge.mjs', 'tsconfig.json', 'public'])
    cpSync(join(project, path), join(folder, path), { recursive: true });
  const left = /[\\/]src[\\/]content[\\/](?:modules|guides|worksheets|pages|data)(?:[\\/]|$)/;
  cpSync(join(project, 'src'), join(folder, 'src'), { recursive: true, filter: (path) => texts || !left.test(path) });
  if (texts)
    for (const path of ['templates', 'curricula']) cpSync(join(project, path), join(folder, path), { recursive: true });
  return folder;
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

// The kit as shipped, whole and cold; then one changed sheet.
const whole = copy('whole', true);
const cold = await measure(process.execPath, ['hedge.mjs', 'build'], whole);
const filesOf = (folder: string): Map<string, number> =>
  new Map(
    openSite(join(folder, 'dist'), '/')
      .files.filter((file) => /\.(?:pdf|docx)$|^cards\//.test(file))
      .map((file) => [file, statSync(join(folder, 'dist', file)).ino]),
  );
const before = filesOf(whole);
const sheetId = 'after-action-review';
appendFileSync(join(whole, `src/content/worksheets/${sheetId}.mdx`), '\nOne more sentence.\n');
const edit = await measure(process.execPath, ['hedge.mjs', 'build'], whole);
const after = filesOf(whole);
const again = [...after.keys()].filter((file) => after.get(file) !== before.get(file));

// One core, one process: a sheet here, and by Chromium.
const { sources } = readSources(project, { id: 'kit' }, '2026-11-22');
const { kit } = readKit(sources);
const [view] = viewsOf(kit, '/');
if (view === undefined) throw new Error('The kit has a language.');
const sheets = sheetsOf(view).filter(({ item, form }) => item.kind === 'worksheet' && form === 'standard');
const press = openPress((name) => new Uint8Array(readFileSync(join(project, 'src/content/media', name))));
const make = openMaker(() => ({}));
const served = await serveSite({ folder: join(whole, 'dist'), base: '/', port: 0 });
const browser = await launch(findBrowser());
const page = await browser.newPage();
for (const { document } of sheets.slice(0, 2)) press.print(document);
const here: number[] = [];
const there: number[] = [];
for (let round = 0; round < Number(values.rounds); round += 1) {
  for (const [index, { item, document }] of sheets.entries()) {
    // A title of this round's own, so that nothing is remembered from the last.
    const start = performance.now();
    press.print({
      ...document,
      parts: document.parts.map((part) => ({
        ...part,
        foot: { ...part.foot, title: `${part.foot.title} ${round} ${index}` },
      })),
    });
    here.push(performance.now() - start);
    await page.goto(new URL(`/worksheets/${item.id}/`, served.address).href);
    const then = performance.now();
    await page.pdf({ format: 'A4', printBackground: false });
    there.push(performance.now() - then);
  }
}
await browser.close();
await served.close();

const timed = async (jobs: readonly (() => Promise<{ bytes: Uint8Array }>)[]): Promise<number> => {
  const taken: number[] = [];
  for (const job of jobs) {
    const start = performance.now();
    await job();
    taken.push(performance.now() - start);
  }
  return median(taken.slice(1));
};
const card = await timed(
  cardsOf(view).map(
    ({ picture }) =>
      () =>
        make({ kind: 'png', picture }),
  ),
);
const word = await timed(
  sheets.flatMap(({ document }) =>
    document.parts.slice(0, 1).map((part) => () => make({ kind: 'docx', title: document.title, part })),
  ),
);

console.log(`
a worksheet as a PDF, median ms       ${median(here).toFixed(1)} here / ${median(there).toFixed(1)} by Chromium's page.pdf() = ${(median(there) / median(here)).toFixed(1)} times as many a second (6)
a card, median ms                     ${card.toFixed(1)}
a worksheet as a Word file, median ms ${word.toFixed(1)}
the kit as shipped, whole and cold    ${cold.cpu.toFixed(1)} CPU s (60), ${cold.wall.toFixed(1)} s, at most ${cold.peak.toFixed(0)} MB, ${before.size} files
one changed worksheet                 ${edit.cpu.toFixed(1)} CPU s, ${edit.wall.toFixed(1)} s; set again: ${again.join(', ')}`);

const pieces = Number(values.corpus);
if (pieces > 0) {
  const corpus = makeCorpus(Math.round((pieces * 2) / 3), Math.round(pieces / 3));
  const ours = copy('ours', false);
  const stock = join(bench, 'stock');
  mkdirSync(stock, { recursive: true });
  execFileSync('cp', ['-al', join(project, 'node_modules'), join(stock, 'node_modules')]);
  writeOurs(ours, corpus);
  writeStock(stock, corpus);
  const [piece] = corpus;
  if (piece === undefined) throw new Error('The corpus is empty.');
  const stockCold = await measure(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], stock);
  const pagesCold = await measure(process.execPath, ['hedge.mjs', 'build', '--pages'], ours);
  const allCold = await measure(process.execPath, ['hedge.mjs', 'build'], ours);
  appendFileSync(join(ours, fileOf(piece)), '\nOne more sentence.\n');
  const allEdit = await measure(process.execPath, ['hedge.mjs', 'build'], ours);
  appendFileSync(join(stock, stockFileOf(piece)), '\nOne more sentence.\n');
  console.log(`
${corpus.length} made-up items with everything: CPU s, and in times of stock Starlight's pages and search
stock Starlight, cold                 ${stockCold.cpu.toFixed(1)}
pages and search here, cold           ${pagesCold.cpu.toFixed(1)} = ${(pagesCold.cpu / stockCold.cpu).toFixed(2)}
everything here, cold                 ${allCold.cpu.toFixed(1)} = ${(allCold.cpu / stockCold.cpu).toFixed(2)} (6), at most ${allCold.peak.toFixed(0)} MB
everything here, one edit             ${allEdit.cpu.toFixed(1)} = ${(allEdit.cpu / stockCold.cpu).toFixed(2)} (0.30)`);
}
rmSync(bench, { recursive: true, force: true });
