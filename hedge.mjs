#!/usr/bin/env node
// The door to Hedge School. Plain JavaScript, so that any Node can run it far enough to say what is missing.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

// An older Node has none.
const { enableCompileCache } = module;
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const leave = (sentence) => {
  console.error(sentence);
  process.exit(1);
};

const words = process.argv.slice(2);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
// What reads the texts is written in a JavaScript that Node 22 doesn't know. Looking at a published site only wants TypeScript run as it stands,
// since 22.18 (and 23.6).
const goodNode =
  major >= 24 || (words[0] === 'verify' && ((major === 23 && minor >= 6) || (major === 22 && minor >= 18)));

const isInstalled = (name) => {
  try {
    return existsSync(fileURLToPath(import.meta.resolve(name)));
  } catch {
    return false;
  }
};
if (words[0] === 'upgrade' && !words.includes('--help') && !words.includes('-h')) {
  // Upgrading needs nothing but Node; one cut short is ended by the copy of itself that it made, as its own files change too.
  const copy = here('.hedge/upgrade/tool/door.mjs');
  const isCutShort = existsSync(here('.hedge/upgrade/journal.json')) && existsSync(copy);
  const { door } = await import(isCutShort ? pathToFileURL(copy).href : './src/upgrade/door.mjs');
  process.exitCode = door(words.slice(1), here('.').replace(/[\\/]$/, ''));
} else if (!isInstalled('astro/package.json') && !(words[0] === 'verify' && goodNode)) {
  // Looking at a published site takes nothing but the code here and a good Node.
  leave('Hedge School is not set up in this folder yet. Run this here first: npm ci');
} else if (goodNode) {
  // A build makes much and soon throws it away. Gathered in by threads beside it, and from small rooms, that took a fifth of all its work;
  // this way it is no slower by the clock at the sizes that branches have. Only a fresh start can be told so, and this takes its place under the same number.
  // These settings are V8's, not Node's: a Node that no longer knows one would end there and then, so only those get them that were tried.
  const thrifty = ['--single-threaded-gc', '--max-semi-space-size=32'];
  const { execArgv, execPath, argv, env } = process;
  const isTried = major <= 26 && process.platform !== 'win32';
  if (/^(?:build|start)$/.test(words[0] ?? '') && isTried && !execArgv.includes(thrifty[0]))
    process.execve?.(execPath, [execPath, ...thrifty, ...execArgv, ...argv.slice(1)], env);
  // Astro would report usage to its makers.
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  // Whoever reads along may stop, as `| head` does: what was begun is finished all the same.
  for (const out of [process.stdout, process.stderr])
    out.on('error', (error) => {
      if (error.code !== 'EPIPE') throw error;
    });
  // Reading the code takes a second of every build; Node keeps what it made of it, and looks whether it still fits.
  if (/^(?:build|start|dev)$/.test(words[0] ?? '')) enableCompileCache?.(here('.hedge/compiled'));
  const { main } = await import('./src/cli/main.ts');
  process.exitCode = await main(words);
} else {
  // The npm package `node` brings a Node of its own, without touching the machine's.
  const own = ['node_modules/node/bin/node', 'node_modules/node/bin/node.exe']
    .map(here)
    .find((path) => existsSync(path));
  if (own === undefined || process.env.HEDGE_OWN_NODE === '1') {
    leave(
      `Hedge School needs Node 24 or newer, and this is Node ${process.versions.node}. Run this here, and it brings its own: npm ci`,
    );
  }
  const run = spawnSync(own, [here('hedge.mjs'), ...words], {
    stdio: 'inherit',
    env: { ...process.env, HEDGE_OWN_NODE: '1' },
  });
  if (run.error)
    leave(`The Node that came with Hedge School can’t start (${run.error.message}). Install Node 24 from nodejs.org.`);
  process.exitCode = run.status ?? 1;
}
