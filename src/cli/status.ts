import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onDisk, PlainError } from '../edge/plain.ts';
import type { Adaptation } from '../kit/kit.ts';
import { hunksOfAll, waitingIn } from '../kit/waiting.ts';
import { statusPage } from '../outputs/web/status-page.ts';
import { columnsOf } from './columns.ts';
import { readName } from './item-name.ts';
import { adaptationsNamed } from './localise.ts';
import { branchOption, needBranch, openProject, settle, shown } from './project.ts';
import { readProject } from './reading.ts';
import type { Verb, World } from './verb.ts';

export const status: Verb = {
  usage: 'hedge status [--why <kind>/<name>] [--html] [--json] [--branch DIR]',
  about:
    'Says what of yours waits to be looked at because the kit has changed: safety and facts first. Says nothing where nothing does.',
  options: {
    ...branchOption,
    why: {
      type: 'string',
      value: 'ITEM',
      about: 'Shows three columns: what it said when you made yours, what it says now, what yours says.',
    },
    html: { type: 'boolean', about: 'Makes a page of it to read in a browser.' },
    json: { type: 'boolean', about: 'Writes it as JSON, for other programs.' },
  },
  words: 0,
  async run(typed, world) {
    settle(world.root);
    const project = openProject(typed, world);
    needBranch(project);
    const { kit } = readProject(project, world);
    const why = typed.text('why');
    if (why !== undefined) {
      const found = adaptationsNamed(readName(why, 'status --why'), kit);
      if (found.length === 0) throw new PlainError(`You have changed nothing called ${why}.`);
      if (typed.on('json'))
        world.say(
          JSON.stringify(
            found.map((each) => ({ ...brief(each), hunks: hunksOfAll(each) })),
            undefined,
            2,
          ),
        );
      else for (const adaptation of found) explain(adaptation, world);
      return 0;
    }
    const waiting = waitingIn(kit);
    if (typed.on('html')) {
      const path = join(world.root, `status-${project.branch.id}.html`);
      const entries = waiting.map(({ name, file, state, words, adaptation }) => ({
        name,
        file,
        state,
        words,
        hunks: adaptation === undefined ? [] : hunksOfAll(adaptation),
      }));
      onDisk('write', path, () => {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, statusPage(kit.branch.name, kit.today, entries));
      });
      world.say(shown(world.root, path));
    } else if (typed.on('json')) {
      world.say(
        JSON.stringify(
          { waiting: waiting.map(({ adaptation: _whole, ...each }) => each), all: kit.adaptations.map(brief) },
          undefined,
          2,
        ),
      );
    } else {
      for (const { state, name, file, words } of waiting) world.say(`${state}  ${name}  ${file}\n  ${words}`);
      if (waiting.some(({ adaptation }) => adaptation !== undefined))
        world.say(
          '\nSee one with: npx --no hedge status --why NAME. Settle it with: npx --no hedge localise NAME --sync, --keep or --drop.',
        );
    }
    return waiting.some(({ state }) => state === 'urgent') ? 1 : 0;
  },
};

function brief({ how, kind, id, lang, file, of, state, recorded }: Adaptation): Partial<Adaptation> {
  return { how, ...(kind === undefined ? {} : { kind }), id, lang, file, of, state, recorded };
}

function explain(adaptation: Adaptation, world: World): void {
  const { file, of, state, before, how } = adaptation;
  world.say(`${file}, made from ${of === '' ? 'nothing of the kit’s' : of}: ${state}.`);
  if (before === undefined && how === 'replace')
    world.say('What it was made from wasn’t kept; the kit’s present text stands in the first column.');
  const hunks = hunksOfAll(adaptation);
  if (hunks.length === 0) world.say('The texts don’t differ.');
  for (const hunk of hunks) world.say(`\nLine ${hunk.line}:\n${columnsOf(hunk, world.env['COLUMNS']).join('\n')}`);
}
