import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveSite } from '../src/edge/serve.ts';
import { emptyPlan, type Plan } from '../src/kit/session/plan.ts';
import { toLink } from '../src/planner/link.ts';
import { findBrowser } from '../tests/browser/find-browser.ts';
import { launch } from '../tests/browser/launch.ts';
import { weigh } from './weight.ts';

/**
 * How long the planner takes to add, move and fit with sixty steps, in a browser whose CPU is slowed to a quarter: from the press to the
 * picture, in milliseconds. And what its page weighs. Uses the site in dist/, which `npm run build` makes, or the folder it is given.
 */
const STEPS = 60;
const ROUNDS = 7;
const folder = process.argv[2] ?? fileURLToPath(new URL('../dist', import.meta.url));
if (!existsSync(join(folder, 'plan/index.html'))) throw new Error(`${folder} holds no planner. Run: npm run build`);

const plan: Plan = {
  ...emptyPlan(),
  end: '01:30',
  items: Array.from({ length: STEPS }, (_, index) => ({
    kind: 'step',
    title: `Step ${index + 1}`,
    minutes: 5 + (index % 7),
    minMinutes: 3 + (index % 3),
    essential: index % 3 > 0,
    phase: 'experience',
    grouping: index % 2 === 0 ? 'threes' : 'pairs',
    talk: index % 4 === 0 ? 'facilitator' : 'participants',
    needs: [],
    checkIn: false,
    checkOut: false,
    writtenFor: 14,
  })),
};

const site = await serveSite({ folder, base: '/', port: 0 });
const browser = await launch(findBrowser());
const page = await browser.newPage();
await page.goto(`${site.address}plan/#${toLink(plan)}`);
await page.locator('.plan-row').first().waitFor();
const session = await page.context().newCDPSession(page);
await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });

/** From the press of a button to the frame after it, as the page itself counts. */
async function press(selector: string): Promise<number> {
  return page.evaluate(
    (wanted) =>
      new Promise<number>((done, fail) => {
        const button = document.querySelector<HTMLElement>(wanted);
        if (button === null) return fail(new Error(`There is no ${wanted}.`));
        const start = performance.now();
        button.click();
        const drawn = new MessageChannel();
        drawn.port1.addEventListener('message', () => done(performance.now() - start));
        drawn.port1.start();
        requestAnimationFrame(() => drawn.port2.postMessage(undefined));
      }),
    selector,
  );
}

async function median(selector: string, back?: string): Promise<string> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    times.push(await press(selector));
    if (back !== undefined) await press(back);
    await page.waitForTimeout(350);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)]?.toFixed(1) ?? '';
}

const UNDO = '.undo button';
const MOVE = '.plan-row:nth-child(30) .moves button';
console.log(`Planner, ${STEPS} steps, CPU slowed to a quarter, median of ${ROUNDS}, press to picture:`);
console.log(`  add   ${await median('.own button', UNDO)} ms`);
console.log(`  move  ${await median(MOVE, UNDO)} ms`);
console.log(`  fit   ${await median('.fit-panel button', '.changes .row .quiet')} ms`);
console.log(`Link of these ${STEPS} steps: ${toLink(plan).length} letters.`);
const { bytes, requests } = weigh(folder, 'plan/index.html');
console.log(`First visit to /plan/: ${bytes} bytes after gzip, ${requests} requests, its data besides.`);
await browser.close();
await site.close();
