import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { listBranches } from '../edge/branches.ts';
import { PlainError } from '../edge/plain.ts';
import { didYouMean } from '../kit/schema/nearest.ts';
import { buildSite } from './build.ts';
import type { Shared } from './build.ts';
import { countLine } from './problems.ts';
import { settle } from './project.ts';
import { shardOf } from './shard.ts';
import { UsageError } from './verb.ts';
import type { Typed, World } from './verb.ts';
import { openMakers } from './workshop.ts';

/** A process builds so many branches and gives its memory back: each leaves some 30 MB behind. */
const IN_ONE = 12;
/** Options that go on to each process. */
const HANDED_ON = ['out', 'base'] as const;

/** Builds every branch of `branches/`, or a part of them, one after another. One that has errors keeps its old site and stops none of
 * the others. */
export async function buildFleet(typed: Typed, world: World): Promise<number> {
  if (typed.text('branch') !== undefined) throw new UsageError('--branch and --all don’t go together.');
  settle(world.root);
  const { ids: all, odd } = listBranches(world.root);
  const ids = chosen(all, typed);
  // Somebody's stray file is no reason to leave out everybody else's site, nor to say that all went well.
  const strays = typed.text('only') === undefined ? odd : [];
  for (const words of strays) world.complain(words);
  if (ids.length > IN_ONE) return Math.max(inProcesses(ids, typed, world), strays.length > 0 ? 1 : 0);
  const shared: Shared = { memory: new Map(), makers: openMakers(world.root) };
  const out = resolve(world.root, typed.text('out') ?? 'dist');
  let failed = strays.length;
  try {
    for (const id of ids) {
      const one: Typed = {
        words: [],
        on: typed.on,
        text: (option) =>
          option === 'branch'
            ? join(world.root, 'branches', id)
            : option === 'out'
              ? join(out, id)
              : typed.text(option),
      };
      const started = performance.now();
      // Each has a line; what is wrong with one is told in full.
      const built = await attempt(() => buildSite(one, { ...world, say: () => undefined }, shared), id, world);
      if (built?.ok !== true) failed += 1;
      if (built !== undefined)
        world.say(
          `${built.ok ? 'built ' : 'FAILED'}  ${id.padEnd(24)} ${String(built.pages).padStart(5)} pages, ${countLine(built.issues)}, ${((performance.now() - started) / 1000).toFixed(1)} s`,
        );
    }
  } finally {
    shared.makers.close();
  }
  return failed === 0 ? 0 : 1;
}

/** One branch's trouble, with the disk or with a text that can't be set, is no reason to leave out the next. */
async function attempt<T>(step: () => Promise<T>, id: string, world: World): Promise<T | undefined> {
  try {
    return await step();
  } catch (error) {
    world.complain(`${id}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

function chosen(all: readonly string[], typed: Typed): string[] {
  const only = typed
    .text('only')
    ?.split(',')
    .map((id) => id.trim());
  for (const id of only ?? [])
    if (!all.includes(id)) throw new UsageError(`There is no branch “${id}” in branches/.${didYouMean(id, all)}`);
  if (all.length === 0)
    throw new PlainError(
      'There are no branches in branches/ yet. Make one with: npx --no hedge init --branch branches/leeds',
    );
  return shardOf(only === undefined ? all : all.filter((id) => only.includes(id)), typed.text('shard'));
}

/** Hands the branches to processes, one after another, so that what they leave in memory goes with each. */
function inProcesses(ids: readonly string[], typed: Typed, world: World): number {
  let worst = 0;
  for (let from = 0; from < ids.length; from += IN_ONE) {
    const words = [
      'build',
      '--all',
      '--only',
      ids.slice(from, from + IN_ONE).join(','),
      ...HANDED_ON.flatMap((option) =>
        typed.text(option) === undefined ? [] : [`--${option}`, typed.text(option) ?? ''],
      ),
      ...['release', 'pages'].filter((option) => typed.on(option)).map((option) => `--${option}`),
    ];
    const run = spawnSync(process.execPath, [join(world.root, 'hedge.mjs'), ...words], {
      cwd: world.root,
      stdio: 'inherit',
      env: { ...world.env, HEDGE_BRANCH: '' },
    });
    if (run.error) throw new PlainError(`A part of the branches could not be built: ${run.error.message}.`);
    worst = Math.max(worst, run.status ?? 1);
  }
  return worst;
}
