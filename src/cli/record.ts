import { fingerprint } from '../edge/fingerprint.ts';
import { earlierTexts } from '../edge/kit-history.ts';
import { writeOwn } from '../edge/own-folder.ts';
import { PlainError } from '../edge/plain.ts';
import type { Adaptation, Kit, Settling } from '../kit/kit.ts';
import { writeDown } from '../kit/overlay/based-on.ts';
import type { WrittenDown } from '../kit/overlay/based-on.ts';
import { canonicalText } from '../kit/overlay/canonical.ts';
import { ASIDE } from '../kit/overlay/record.ts';
import type { Write } from '../kit/overlay/record.ts';
import { yamlOf } from '../kit/reading/adaptations.ts';
import { readName } from './item-name.ts';
import { adaptationsNamed, howOf, lastOfEach, settled } from './localise.ts';
import { branchOption, settle } from './project.ts';
import { readRecorded } from './reading.ts';
import type { Verb } from './verb.ts';

/** Something that was done or couldn't be, in a sentence. */
interface Told {
  file: string;
  did: 'recorded' | 'kept' | 'synced' | 'dropped' | 'nothing';
  words: string;
}

export const record: Verb = {
  usage: 'hedge record [--dry-run] [--json] [--branch DIR]',
  about:
    'After changes made in a browser: writes down what new texts were made from (they say so in “basedOn”), and does what the files in settle/ ask for.',
  options: {
    ...branchOption,
    'dry-run': { type: 'boolean', about: 'Says what would be written, and writes nothing.' },
    json: { type: 'boolean', about: 'Writes what was done as JSON, for other programs.' },
  },
  words: 0,
  async run(typed, world) {
    settle(world.root);
    const { kit, branch } = readRecorded(typed, world);

    const down = writeDown(kit.adaptations, kit.lock, kit.today, (adaptation, basedOn) =>
      earlier(world.root, adaptation, basedOn),
    );
    const asked = carryOut({ ...kit, lock: down.lock }, branch);
    const writes = lastOfEach([...down.writes, ...asked.writes]);
    const told = [...down.done.map(tell), ...asked.told];
    const dry = typed.on('dry-run');
    if (!dry) writeOwn(branch, ASIDE, writes);
    const changes = writes.map((write) => ({ path: `${kit.folder}/${write.path}`, how: howOf(write) }));
    if (typed.on('json')) world.say(JSON.stringify({ dryRun: dry, changes, told }, undefined, 2));
    else {
      for (const { file, words } of told) world.say(`${file}: ${words}`);
      if (dry) for (const { path, how } of changes) world.say(`would ${how}  ${path}`);
    }
    return 0;
  },
};

/** The kit's text that something was begun on, looked for in this project's history. */
function earlier(root: string, { of, how }: Adaptation, basedOn: string): string | undefined {
  for (const text of earlierTexts(root, of))
    if (fingerprint(canonicalText(of, text)).startsWith(basedOn)) return how === 'patch' ? yamlOf(of, text) : text;
  return undefined;
}

function tell({ adaptation: { file, of }, from }: WrittenDown): Told {
  const words = {
    present: `Noted what it was made from, so that you hear of it when the kit changes that.`,
    earlier: `Noted what it was made from. The kit has changed that since: the page “Keep this site” shows how.`,
    lost: `It was made from a version of ${of} that isn’t here any more. Look at both: the page “Keep this site” shows them.`,
  }[from];
  return { file, did: 'recorded', words };
}

/** Does what the files in `settle/` ask for, one after the other. A request that can't be carried out is told of and taken away too:
 * it was made for a text as it was, and would wait for ever. */
function carryOut(kit: Kit, branch: string): { writes: Write[]; told: Told[] } {
  const writes: Write[] = [];
  const told: Told[] = [];
  let { lock } = kit;
  for (const request of kit.settling) {
    const { words, did, made } = one(request, { ...kit, lock }, branch);
    told.push({ file: request.file, did, words });
    writes.push(...made, { path: request.file.slice(kit.folder.length + 1), carriedOut: true });
    const last = made.findLast((write) => write.path === 'kit.lock.json');
    if (last !== undefined && 'text' in last) lock = JSON.parse(last.text);
  }
  return { writes, told };
}

function one(
  { name, choice, seen }: Settling,
  kit: Kit,
  branch: string,
): Pick<Told, 'did' | 'words'> & { made: Write[] } {
  const nothing = (words: string): ReturnType<typeof one> => ({ did: 'nothing', words, made: [] });
  let naming;
  try {
    naming = readName(name, 'record');
  } catch (error) {
    return nothing(error instanceof Error ? error.message : String(error));
  }
  const found = adaptationsNamed(naming, kit);
  if (found.length === 0) return nothing(`Nothing was done: you have changed nothing called ${name}.`);
  if (seen !== undefined && !found.some(({ upstreamHash }) => upstreamHash === seen))
    return nothing(`Nothing was done: the kit has changed ${name} again since you looked. Look at it once more.`);
  try {
    const done = settled(choice, naming, kit, branch);
    if ('clashes' in done)
      return nothing(
        `Nothing was done: in ${done.file} you and the kit have changed the same words. Change yours by hand, then choose “ours is still right”.`,
      );
    const words = {
      keep: `Yours stays; the kit’s present text of ${name} is taken as seen.`,
      sync: `What the kit has changed in ${name} is now in yours.`,
      drop: `The kit’s own ${name} is shown again. Yours is in ${kit.folder}/${ASIDE}.`,
    }[choice];
    return { did: done.did === 'synced' || done.did === 'dropped' ? done.did : 'kept', words, made: done.writes };
  } catch (error) {
    if (error instanceof PlainError) return nothing(`Nothing was done. ${error.message}`);
    throw error;
  }
}
