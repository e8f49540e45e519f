import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import { diskTrouble, PlainError } from '../edge/plain.ts';
import { didYouMean } from '../kit/schema/nearest.ts';
import { askAt } from './ask.ts';
import { readTyped } from './read-typed.ts';
import { UsageError } from './verb.ts';
import type { Verb, World } from './verb.ts';

/** Every verb, loaded when it is needed: `check` shouldn't wait for Astro. */
const verbs: ReadonlyMap<string, () => Promise<Verb>> = new Map([
  ['start', async () => (await import('./start.ts')).start],
  ['build', async () => (await import('./build.ts')).build],
  ['check', async () => (await import('./check.ts')).check],
  ['new', async () => (await import('./new.ts')).newItem],
  ['init', async () => (await import('./init.ts')).init],
  ['localise', async () => (await import('./localise.ts')).localise],
  ['record', async () => (await import('./record.ts')).record],
  ['status', async () => (await import('./status.ts')).status],
  ['offer', async () => (await import('./offer.ts')).offer],
  ['upgrade', async () => (await import('./upgrade.ts')).upgrade],
  ['verify', async () => (await import('./verify.ts')).verify],
  ['release', async () => (await import('./release.ts')).release],
  ['pack', async () => (await import('./pack.ts')).pack],
  ['poster', async () => (await import('./poster.ts')).poster],
  ['dev', async () => (await import('./dev.ts')).dev],
  ['preview', async () => (await import('./preview.ts')).preview],
  ['keeper', async () => (await import('./keeper.ts')).keeper],
  ['schemas', async () => (await import('./schemas.ts')).schemas],
]);

/** Runs what was typed and returns the exit code: 0 fine, 1 errors in the content or on the disk, 2 wrong usage. */
export async function main(words: readonly string[], world: World = here()): Promise<number> {
  const [name, ...rest] = words;
  if (name === '--version' || name === '-v') {
    world.say(versionOf(world.root));
    return 0;
  }
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const asked = rest.find((word) => !word.startsWith('-'));
    if (asked !== undefined && !verbs.has(asked)) return noSuchVerb(asked, world);
    await help(asked, world);
    return name === undefined ? 2 : 0;
  }
  const load = verbs.get(name);
  if (load === undefined) return noSuchVerb(name, world);
  if (rest.includes('--help') || rest.includes('-h')) {
    await help(name, world);
    return 0;
  }
  try {
    const verb = await load();
    return await verb.run(readTyped(verb, rest), world);
  } catch (thrown) {
    // Whatever wrote at that moment, a full disk is a full disk, and no fault of the kit's.
    const error = thrown instanceof PlainError ? thrown : (diskTrouble(thrown, world.root) ?? thrown);
    // Another program reads what was said, and must not take silence for an answer.
    if (rest.includes('--json'))
      world.say(JSON.stringify({ error: error instanceof Error ? error.message : String(error) }, undefined, 2));
    if (error instanceof UsageError) {
      world.complain(`${error.message} “hedge help ${name}” says how to use it.`);
      return 2;
    }
    world.complain(error instanceof Error ? error.message : String(error));
    if (!(error instanceof PlainError)) {
      world.complain('That is a fault in Hedge School, or in something it uses. With HEDGE_DEBUG=1 set it says more.');
    }
    if (world.env['HEDGE_DEBUG']) world.complain(inspect(thrown));
    return 1;
  }
}

/** The version of the kit that stands here. */
function versionOf(root: string): string {
  const about: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return typeof about === 'object' && about !== null && 'version' in about ? String(about.version) : 'no version';
}

function noSuchVerb(name: string, world: World): number {
  world.complain(`There is no “hedge ${name}”.${didYouMean(name, verbs.keys())} “hedge help” lists what there is.`);
  return 2;
}

async function help(name: string | undefined, world: World): Promise<void> {
  const load = name === undefined ? undefined : verbs.get(name);
  if (load !== undefined) {
    const verb = await load();
    world.say(`${verb.usage}\n\n${verb.about}`);
    const options = Object.entries(verb.options).map(
      ([option, { about, value }]) => [`--${option}${value === undefined ? '' : ` ${value}`}`, about] as const,
    );
    const widest = Math.max(14, ...options.map(([typed]) => typed.length));
    for (const [typed, about] of options) world.say(`  ${typed.padEnd(widest)}  ${about}`);
    return;
  }
  world.say('Hedge School: sessions, sheets and guides, made into a site.\n');
  for (const verb of await Promise.all([...verbs.values()].map((each) => each())))
    world.say(`${verb.usage}\n    ${verb.about}`);
  world.say('\n“hedge help build” says more of one of them, “hedge --version” which release this is.');
}

/** Writes over the last line of a terminal; an empty text clears it. */
function showInPlace(line: string): void {
  process.stdout.write(`\r\u001b[K${line.slice(0, process.stdout.columns - 1)}`);
}

function here(): World {
  return {
    root: fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, ''),
    env: process.env,
    say: (line) => console.log(line),
    complain: (line) => console.error(line),
    ...(process.stdout.isTTY ? { progress: showInPlace } : {}),
    ...(process.stdin.isTTY && process.stdout.isTTY ? { ask: askAt(process.stdin, process.stdout) } : {}),
  };
}
