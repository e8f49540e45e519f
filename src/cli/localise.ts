import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeOwn } from '../edge/own-folder.ts';
import { onDisk, PlainError } from '../edge/plain.ts';
import type { Adaptation, Kit } from '../kit/kit.ts';
import { ASIDE, drop, dropAnswer, keep, sync } from '../kit/overlay/record.ts';
import type { Write } from '../kit/overlay/record.ts';
import type { Hunk } from '../kit/overlay/three-way.ts';
import { firstLanguage } from '../kit/waiting.ts';
import { withoutAnswer } from '../kit/reading/answer-lines.ts';
import { readName } from './item-name.ts';
import type { Naming } from './item-name.ts';
import { begin } from './localise-begin.ts';
import { branchOption, settle } from './project.ts';
import { readRecorded } from './reading.ts';
import { columnsOf } from './columns.ts';
import { UsageError } from './verb.ts';
import type { Typed, Verb, World } from './verb.ts';

/** What came of it. */
export interface Done {
  did: 'slot' | 'patch' | 'replace' | 'translation' | 'kept' | 'synced' | 'dropped';
  writes: Write[];
  /** What to do next, in a sentence. */
  next: string;
}

export const localise: Verb = {
  usage:
    'hedge localise <kind>/<name>[#slot] [--patch | --replace | --sync | --keep | --drop] [--dry-run] [--json] [--branch DIR]',
  about:
    'Makes something of the kit your own: a local fact where there is a slot for it, else fields, else the whole text; with a language after a dot, a translation; or settles what the kit has changed since.',
  options: {
    ...branchOption,
    patch: { type: 'boolean', about: 'Changes fields only; the text goes on following the kit.' },
    replace: { type: 'boolean', about: 'Copies the whole text, to be changed.' },
    value: { type: 'string', value: 'TEXT', about: 'For a slot: what you found out.' },
    source: { type: 'string', value: 'TEXT', about: 'For a slot: where it comes from.' },
    date: {
      type: 'string',
      value: 'DAY',
      about: 'For a slot: the day you found it out; today unless you say otherwise.',
    },
    'review-by': {
      type: 'string',
      value: 'DAY',
      about: 'For a slot: when to look again; in half a year unless you say otherwise.',
    },
    nation: {
      type: 'string',
      value: 'NATION',
      about: 'For a slot: the nation it is true of; branch.yaml’s unless you say otherwise.',
    },
    sync: { type: 'boolean', about: 'Brings what the kit has changed into your text, if the two don’t touch.' },
    keep: { type: 'boolean', about: 'Keeps yours as it is, and takes the kit’s present text as seen.' },
    drop: { type: 'boolean', about: 'Goes back to the kit’s own; yours is laid aside, not deleted.' },
    'dry-run': { type: 'boolean', about: 'Says what would be written, and writes nothing.' },
    json: { type: 'boolean', about: 'Writes what was done as JSON, for other programs.' },
  },
  words: 1,
  async run(typed, world) {
    const name = readName(typed.words[0], 'localise');
    const asked = (['patch', 'replace', 'sync', 'keep', 'drop'] as const).filter((option) => typed.on(option));
    if (asked.length > 1) throw new UsageError(`--${asked[0]} and --${asked[1]} don’t go together.`);
    settle(world.root);
    const { kit, branch } = readRecorded(typed, world);
    const [how] = asked;
    const done =
      how === 'sync' || how === 'keep' || how === 'drop'
        ? settled(how, name, kit, branch)
        : await begin(name, how, typed, kit, world, branch);
    if ('clashes' in done) {
      tellClashes(done, typed, world);
      return 1;
    }
    const dry = typed.on('dry-run');
    if (!dry) writeOwn(branch, ASIDE, done.writes);
    report(done, kit, typed, world, dry);
    return 0;
  },
};

/** Places that the branch and the kit have both changed. */
export interface Clashes {
  file: string;
  clashes: Hunk[];
}

/** What to do about something that is the branch's already, or why that can't be done by itself. */
export function settled(how: 'sync' | 'keep' | 'drop', name: Naming, kit: Kit, branch: string): Done | Clashes {
  const named = adaptationsNamed(name, kit);
  // Of a text and its patch, the check names the one that says nothing new: the other is somebody's work, and isn't meant.
  const spare = named.filter(({ state }) => state === 'redundant');
  const found = how === 'drop' && spare.length > 0 ? spare : named;
  if (found.length === 0) throw new PlainError('You have changed nothing there.');
  const writes: Write[] = [];
  let lock = kit.lock;
  for (const adaptation of found) {
    const inside = adaptation.file.slice(kit.folder.length + 1);
    const made = one(how, adaptation, inside, { ...kit, lock }, branch);
    if ('clashes' in made) return made;
    writes.push(...made);
    const last = made.findLast((write) => write.path === 'kit.lock.json');
    if (last && 'text' in last) lock = JSON.parse(last.text);
  }
  const did = ({ sync: 'synced', keep: 'kept', drop: 'dropped' } as const)[how];
  return {
    did,
    writes: lastOfEach(writes),
    next:
      how === 'drop'
        ? `What was yours is in ${kit.folder}/${ASIDE}.${found.length === named.length ? '' : ' What differs from the kit’s stays; the same command again drops that too.'}`
        : 'It is written down as made from the kit’s present text.',
  };
}

function one(
  how: 'sync' | 'keep' | 'drop',
  adaptation: Adaptation,
  inside: string,
  kit: Kit,
  branch: string,
): Write[] | Clashes {
  if (how === 'drop') {
    if (adaptation.how !== 'slot' || inside !== 'local.yaml') return drop(adaptation, kit.lock, inside);
    const local = onDisk('read', adaptation.file, () => readFileSync(join(branch, inside), 'utf8'));
    const rest = withoutAnswer(local, adaptation.id);
    if (rest === undefined)
      throw new PlainError(
        `Take the entry “${adaptation.id}” out of ${adaptation.file} yourself: other facts stand in that file, and where it ends can’t be told.`,
      );
    return dropAnswer(adaptation, kit.lock, rest, adaptation.own);
  }
  const kept = keep(adaptation, kit.lock, kit.today);
  if (kept === undefined)
    throw new PlainError(
      adaptation.state === 'orphan'
        ? 'The kit no longer has the text this was made from, so there is nothing to compare it with. It goes on standing as your own.'
        : 'This is yours alone: the kit has no such text.',
    );
  if (how === 'keep') return kept;
  const result = sync(adaptation, kit.lock, kit.today, inside);
  if (result === undefined)
    throw new PlainError(
      'It isn’t written down what your text was made from, so the kit’s changes can’t be told from yours. Look at both, bring over what you want, and run it with --keep.',
    );
  if ('writes' in result) return result.writes;
  return { file: adaptation.file, clashes: result.clashes };
}

function tellClashes({ file, clashes }: Clashes, typed: Typed, world: World): void {
  if (typed.on('json')) world.say(JSON.stringify({ did: 'nothing', file, clashes }, undefined, 2));
  world.complain(
    `In ${file} you and the kit have changed the same words, so nothing was written. Choose for yourself, then run it with --keep.\n`,
  );
  if (typed.on('json')) return;
  for (const clash of clashes)
    world.complain(`Line ${clash.line}:\n${columnsOf(clash, world.env['COLUMNS']).join('\n')}\n`);
}

/** What stands in place of something of the kit's, by its name; a text and its patch are two. */
export function adaptationsNamed(name: Naming, kit: Kit): Adaptation[] {
  if (name.sort === 'slot' || name.slot !== undefined)
    return kit.adaptations.filter(({ how, id }) => how === 'slot' && id === name.slot);
  const found = kit.adaptations.filter(({ kind, id, how }) => how !== 'slot' && kind === name.kind && id === name.id);
  const inLanguage = found.filter(({ lang }) => lang === (name.lang ?? firstLanguage(kit)));
  // A text that there is in one other language only, such as a Welsh branch's own, needs no ending.
  const one = new Set(found.map(({ lang }) => lang)).size === 1;
  return inLanguage.length === 0 && name.lang === undefined && one ? found : inLanguage;
}

export function lastOfEach(writes: readonly Write[]): Write[] {
  const last = new Map<string, Write>();
  for (const write of writes) {
    last.delete(write.path);
    last.set(write.path, write);
  }
  return [...last.values()];
}

function report({ did, writes, next }: Done, kit: Kit, typed: Typed, world: World, dry: boolean): void {
  const paths = writes.map((write) => join(kit.folder, write.path));
  if (typed.on('json')) {
    world.say(
      JSON.stringify(
        {
          did,
          dryRun: dry,
          writes: writes.map((write, index) => ({ path: paths[index], how: howOf(write) })),
          next,
        },
        undefined,
        2,
      ),
    );
    return;
  }
  for (const [index, write] of writes.entries()) world.say(`${dry ? 'would ' : ''}${howOf(write)}  ${paths[index]}`);
  world.say(next);
}

/** What a change does, in a word or two. */
export function howOf(write: Write): 'write' | 'lay aside' | 'take away' {
  return 'text' in write ? 'write' : 'aside' in write ? 'lay aside' : 'take away';
}
