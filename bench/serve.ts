/**
 * Asks a site that nginx serves on this machine for its files over 200 connections at once, for 20 seconds, and prints how many were
 * answered, how fast, and what went wrong. Uses the site in dist/, which `npm run build` makes, or the folder it is given.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSite } from '../src/edge/site-files.ts';
import { findNginx, startNginx } from '../tests/browser/start-nginx.ts';

const CONNECTIONS = 200;
const SECONDS = 20;

const folder = process.argv[2] ?? fileURLToPath(new URL('../dist', import.meta.url));
if (!existsSync(join(folder, 'headers/nginx.conf'))) throw new Error(`${folder} holds no site. Run: npm run build`);
const own = mkdtempSync(join(tmpdir(), 'hedge-nginx-'));
const { address, stop } = await startNginx(findNginx(true), folder, own);
try {
  process.exitCode = await load();
} finally {
  stop();
  rmSync(own, { recursive: true, force: true });
}

async function load(): Promise<number> {
  const paths = openSite(folder, '/').files.filter((path) => !path.startsWith('.') && !path.startsWith('headers/'));
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS, scheduling: 'fifo' });
  const taken: number[] = [];
  const wrong = new Map<string, number>();
  let bytes = 0;
  const ask = (path: string): Promise<void> =>
    new Promise((done) => {
      const began = performance.now();
      const fail = (what: string): void => {
        wrong.set(what, (wrong.get(what) ?? 0) + 1);
        done();
      };
      get(address + path.split('/').map(encodeURIComponent).join('/'), { agent }, (response) => {
        response.on('data', (chunk: Buffer) => (bytes += chunk.length));
        response.once('error', (error) => fail(error.message));
        response.once('end', () => {
          if (response.statusCode !== 200) return fail(`${response.statusCode} for ${path}`);
          taken.push(performance.now() - began);
          done();
        });
      }).once('error', (error) => fail(error.message));
    });
  const end = performance.now() + SECONDS * 1000;
  // Each goes through the whole site, from a place of its own.
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async (_, from) => {
      for (let next = from * 7; performance.now() < end; next += 1) await ask(paths[next % paths.length] ?? '');
    }),
  );
  agent.destroy();
  const sorted = taken.toSorted((a, b) => a - b);
  const share = (part: number): string => `${(sorted[Math.floor((sorted.length - 1) * part)] ?? 0).toFixed(1)} ms`;
  console.log(
    `${CONNECTIONS} connections for ${SECONDS} s, ${paths.length} files in turn; asking and answering share this machine`,
  );
  console.log(
    `answered: ${taken.length}, ${Math.round(taken.length / SECONDS)} a second, ${Math.round(bytes / SECONDS / 1e6)} MB a second`,
  );
  console.log(`time to the last byte: p50 ${share(0.5)}, p99 ${share(0.99)}, longest ${share(1)}`);
  console.log(`errors: ${[...wrong.values()].reduce((sum, count) => sum + count, 0)}`);
  for (const [what, count] of wrong) console.log(`  ${count} times: ${what}`);
  return wrong.size === 0 && taken.length > 0 ? 0 : 1;
}
