import { PlainError } from '../edge/plain.ts';
import { check } from '../keeper/check.ts';
import { guard } from '../keeper/guard.ts';
import { openKeeper } from '../keeper/keeper.ts';
import type { Keeper, Outcome } from '../keeper/keeper.ts';
import { preview, publish } from '../keeper/publish.ts';
import { record } from '../keeper/record.ts';
import { report } from '../keeper/report.ts';
import { tellOutcome } from '../keeper/tell.ts';
import { undo } from '../keeper/undo.ts';
import { update } from '../keeper/update.ts';
import { didYouMean } from '../kit/schema/nearest.ts';
import { settle } from './project.ts';
import { UsageError } from './verb.ts';
import type { Verb } from './verb.ts';

/** What the buttons on a forge do. */
const JOBS: ReadonlyMap<string, (keeper: Keeper) => Outcome | Promise<Outcome>> = new Map<
  string,
  (keeper: Keeper) => Outcome | Promise<Outcome>
>([
  ['check', check],
  ['preview', preview],
  ['publish', publish],
  ['record', record],
  ['update', update],
  ['undo', undo],
  ['report', report],
  ['guard', ({ git, asked }: Keeper) => guard(git, asked.base)],
]);

export const keeper: Verb = {
  usage: `hedge keeper <${[...JOBS.keys()].join(' | ')}> [--from WHERE] [--back] [--base COMMIT] [--no-build]`,
  about:
    'Does what the buttons on a forge do, in a git repository, and says in plain words what it did. docs/keeping.md tells of them.',
  options: {
    from: {
      type: 'string',
      value: 'WHERE',
      about: 'With update: where the release is, as for upgrade, or its web address.',
    },
    back: { type: 'boolean', about: 'With undo: brings back what was undone last.' },
    base: { type: 'string', value: 'COMMIT', about: 'With guard: what the proposal is to be merged into.' },
    'no-build': { type: 'boolean', about: 'With update: doesn’t build the site to try the release.' },
  },
  words: 1,
  async run(typed, world) {
    const [name = ''] = typed.words;
    const job = JOBS.get(name);
    if (job === undefined)
      throw new UsageError(
        name === ''
          ? `Say which: ${[...JOBS.keys()].join(', ')}.`
          : `The keeper has no job “${name}”.${didYouMean(name, JOBS.keys())}`,
      );
    settle(world.root);
    // A form on a forge fills in what isn't typed; nothing that somebody wrote in one stands on a command line.
    const from = typed.text('from') ?? world.env['HEDGE_KIT'];
    const base = typed.text('base');
    const asked = {
      back: typed.on('back') || world.env['HEDGE_BACK'] === 'true',
      noBuild: typed.on('no-build'),
      ...(from ? { from } : {}),
      ...(base ? { base } : {}),
    };
    const outcome = await stopped(async () => job(openKeeper(world.root, world.env, asked)));
    tellOutcome(outcome, world.env, world.say);
    return outcome.code;
  },
};

/** What stops a job is said where the keeper looks: on the page of the run. */
async function stopped(job: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await job();
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    return {
      code: 1,
      words: ['## It stopped, and nothing was changed', error.message],
      marks: [{ level: 'error', text: error.message }],
    };
  }
}
