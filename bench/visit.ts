/**
 * What somebody with a slow phone waits for, in our site and in a stock Starlight over the same made-up corpus, in turns: a session page
 * on a first visit with the processor slowed to a quarter, and the way from pressing the search to the first thing found, on a slow
 * mobile net (slow-net.ts), with a word typed as soon as there is a field to type it in. Ours shows what bears the word in its name
 * before the texts have been looked through, and stock Starlight shows nothing till then: so what a text says is timed too. Read the ratios.
 * `npm run bench:visit -- --modules 200 --worksheets 100 --rounds 5`
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { serveSite } from '../src/edge/serve.ts';
import { findBrowser } from '../tests/browser/find-browser.ts';
import { launch } from '../tests/browser/launch.ts';
import { contender } from './contenders.ts';
import { makeCorpus } from './corpus.ts';
import { type SlowNet, slowNet } from './slow-net.ts';

const SLOWER = 4;
const NAMES = ['ours', 'stock'] as const;

const { values } = parseArgs({
  options: {
    modules: { type: 'string', default: '200' },
    worksheets: { type: 'string', default: '100' },
    rounds: { type: 'string', default: '5' },
  },
});
const bench = join(fileURLToPath(new URL('..', import.meta.url)), '.hedge/bench-visit');
rmSync(bench, { recursive: true, force: true });
const corpus = makeCorpus(Number(values.modules), Number(values.worksheets));
const session = corpus.find(({ kind }) => kind === 'module');
if (session === undefined) throw new Error('The corpus has no session: ask for at least one with --modules 1.');
/** A word of the corpus that all sessions are likely to hold. */
const WORD = 'neighbour';

interface Visit {
  /** Milliseconds until the first words show, until the largest piece of the first screen does, and until all is loaded. */
  words: number;
  largest: number;
  loaded: number;
  bytes: number;
  requests: number;
}
/** Milliseconds from pressing the search. */
interface Search {
  /** Until something found can be opened. */
  first: number;
  /** Until something found by its text can be. */
  text: number;
}
interface Site {
  name: (typeof NAMES)[number];
  address: string;
  page: string;
  visits: Visit[];
  searches: Search[];
  net: SlowNet;
  close(): Promise<void>;
}

const sites: Site[] = [];
for (const name of NAMES) {
  const { build, dist, page } = contender(name, join(bench, name), corpus);
  await build();
  const { address, close } = await serveSite({ folder: dist, base: '/', port: 0 });
  const net = await slowNet(address);
  sites.push({ name, address, page: page(session.id).replace('index.html', ''), visits: [], searches: [], net, close });
}
const browser = await launch(findBrowser());
try {
  for (let round = 1; round <= Number(values.rounds); round += 1)
    for (const site of sites) {
      site.visits.push(await visit(browser, site));
      site.searches.push(await search(browser, site));
    }
} finally {
  await browser.close();
  await Promise.all(sites.flatMap(({ net, close }) => [net.close(), close()]));
  rmSync(bench, { recursive: true, force: true });
}
report();

async function fresh(browser: Browser): Promise<{ page: Page; cdp: CDPSession }> {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  return { page, cdp };
}

async function visit(browser: Browser, { address, page: path }: Site): Promise<Visit> {
  const { page, cdp } = await fresh(browser);
  const found = { bytes: 0, requests: 0 };
  cdp.on('Network.requestWillBeSent', () => (found.requests += 1));
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (found.bytes += encodedDataLength));
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(address + path, { waitUntil: 'load' });
  const times = await page.evaluate(async () => {
    const paint = (): number | undefined =>
      performance.getEntriesByType('paint').find(({ name }) => name === 'first-contentful-paint')?.startTime;
    while (paint() === undefined) await new Promise((later) => setTimeout(later, 20));
    const largest = await new Promise<number>((done) => {
      let last = 0;
      new PerformanceObserver((list) => {
        last = list.getEntries().at(-1)?.startTime ?? last;
      }).observe({ type: 'largest-contentful-paint', buffered: true });
      setTimeout(() => done(last), 1000);
    });
    const [navigation] = performance.getEntriesByType('navigation');
    return {
      words: paint() ?? 0,
      largest,
      loaded: navigation instanceof PerformanceNavigationTiming ? navigation.loadEventStart : 0,
    };
  });
  await page.context().close();
  return { ...times, ...found };
}

/** Presses the search on a session’s page and types a word. */
async function search(browser: Browser, { name, net, page: path }: Site): Promise<Search> {
  const { page } = await fresh(browser);
  net.slow = false;
  await page.goto(net.address + path, { waitUntil: 'networkidle' });
  net.slow = true;
  const began = performance.now();
  const type = async (field: string): Promise<void> => {
    await page.locator(field).waitFor();
    await page.locator(field).pressSequentially(WORD);
  };
  const seen = async (found: string): Promise<number> => {
    await page.locator(found).first().waitFor();
    return performance.now() - began;
  };
  const taken = { first: 0, text: 0 };
  if (name === 'ours') {
    await page.locator('.site-head a[href$="/find/"]').click();
    await type('#find-q');
    taken.first = await seen('#found mark');
    taken.text = await seen('#found .excerpt mark');
  } else {
    await page.locator('site-search button[data-open-modal]').click();
    await type('.pagefind-ui__search-input');
    taken.first = await seen('.pagefind-ui__result-link');
    taken.text = taken.first;
  }
  await page.context().close();
  return taken;
}

function report(): void {
  const median = (numbers: readonly number[]): number =>
    numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;
  console.log(`${corpus.length} items; medians of ${values.rounds} rounds: ${NAMES.join(' / ')}`);
  const line = (label: string, of: (site: Site) => number[], bar = ''): void => {
    const [ours = 0, stock = 0] = sites.map((site) => median(of(site)));
    console.log(
      `${label.padEnd(44)} ${ours.toFixed(0)} / ${stock.toFixed(0)}   ours / stock = ${(ours / stock).toFixed(2)}${bar}`,
    );
  };
  const visits =
    (what: keyof Visit) =>
    (site: Site): number[] =>
      site.visits.map((each) => each[what]);
  line(`first words at ${SLOWER} times slower, ms`, visits('words'));
  line(`largest piece at ${SLOWER} times slower, ms`, visits('largest'));
  line(`all loaded at ${SLOWER} times slower, ms`, visits('loaded'));
  line('first visit, bytes over the net', visits('bytes'));
  line('first visit, requests', visits('requests'));
  line('search to the first thing found, slow net, ms', ({ searches }) => searches.map(({ first }) => first), ' (0.5)');
  line('search to the first text found, slow net, ms', ({ searches }) => searches.map(({ text }) => text));
}
