/**
 * How long it takes from saving a file until an open page of `hedge dev` shows it, over the made-up corpus, and what memory dev holds.
 * The bar is one second.
 * Left to itself for five seconds, dev builds the whole site beside; with `--pause 8` most edits meet such a build.
 * `npm run bench:dev -- --modules 1000 --worksheets 500 --edits 10`
 */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findBrowser } from '../tests/browser/find-browser.ts';
import { launch } from '../tests/browser/launch.ts';
import { contender } from './contenders.ts';
import { makeCorpus } from './corpus.ts';
import { memoryOf } from './measure.ts';

const BAR = 1000;
const { values } = parseArgs({
  options: {
    modules: { type: 'string', default: '1000' },
    worksheets: { type: 'string', default: '500' },
    edits: { type: 'string', default: '10' },
    /** Seconds between one edit and the next. */
    pause: { type: 'string', default: '3' },
  },
});
const bench = join(fileURLToPath(new URL('..', import.meta.url)), '.hedge/bench-dev');
rmSync(bench, { recursive: true, force: true });
const corpus = makeCorpus(Number(values.modules), Number(values.worksheets));
const session = corpus.find(({ kind }) => kind === 'module');
if (session === undefined) throw new Error('The corpus has no session: ask for at least one with --modules 1.');
const { file, page: pageOf } = contender('ours', bench, corpus);

const child = spawn(process.execPath, ['hedge.mjs', 'dev', '--pages'], {
  cwd: bench,
  stdio: ['ignore', 'pipe', 'pipe'],
});
let said = '';
for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
const browser = await launch(findBrowser());
try {
  const address = await started();
  const page = await browser.newPage();
  await page.goto(address + pageOf(session.id).replace('index.html', ''));
  const before = readFileSync(file, 'utf8');
  const taken: number[] = [];
  let most = 0;
  for (let edit = 1; edit <= Number(values.edits); edit += 1) {
    await sleep(Number(values.pause) * 1000);
    const sentence = `This sentence was saved as number ${edit}.`;
    const began = performance.now();
    writeFileSync(file, before.replace('## Where this comes from', `${sentence}\n\n## Where this comes from`));
    await page.getByText(sentence).waitFor({ timeout: 60_000 });
    taken.push(performance.now() - began);
    most = Math.max(most, memoryOf(child.pid ?? -1));
  }
  const sorted = taken.toSorted((a, b) => a - b);
  const median = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  const longest = sorted.at(-1) ?? 0;
  console.log(
    `${corpus.length} items, ${taken.length} edits of one session ${values.pause} s apart, from saving until the browser shows it:`,
  );
  console.log(`  median   ${median.toFixed(0)} ms  (bar ${BAR})`);
  console.log(`  longest  ${longest.toFixed(0)} ms  (bar ${BAR})`);
  console.log(`  memory of dev and all it started, most after an edit: ${most.toFixed(0)} MB`);
} finally {
  await browser.close();
  child.kill('SIGTERM');
  await new Promise((done) => (child.exitCode === null ? child.once('exit', done) : done(undefined)));
  rmSync(bench, { recursive: true, force: true });
}

/** The address of the site, once the first whole build has been made. */
async function started(): Promise<string> {
  for (;;) {
    const address = /The site is at (\S+)/.exec(said)?.[1];
    if (address !== undefined) return address;
    if (child.exitCode !== null) throw new Error(`hedge dev stopped:\n${said}`);
    await sleep(100);
  }
}
