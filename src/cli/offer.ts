import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { publishPictures } from '../edge/media.ts';
import { onDisk, PlainError } from '../edge/plain.ts';
import { listPlainFiles } from '../edge/plain-files.ts';
import { parseDocument } from '../kit/document/parse.ts';
import { blocksNamed } from '../kit/document/tree.ts';
import type { Adaptation, Kit } from '../kit/kit.ts';
import { hunksOf } from '../kit/overlay/three-way.ts';
import { readName } from './item-name.ts';
import { adaptationsNamed } from './localise.ts';
import { branchOption, needBranch, openProject, settle, shown } from './project.ts';
import { readProject } from './reading.ts';
import { UsageError } from './verb.ts';
import type { Verb } from './verb.ts';

export const offer: Verb = {
  usage: 'hedge offer <kind>/<name> --because TEXT [--out DIR] [--dry-run] [--json] [--branch DIR]',
  about:
    'Makes a folder with your version, what it changes and a letter, to be sent to the kit or another branch. Nobody needs an account for it.',
  options: {
    ...branchOption,
    because: { type: 'string', value: 'TEXT', about: 'Why you changed it, and how it went with a group.' },
    out: { type: 'string', value: 'DIR', about: 'Where the folder goes; offers/NAME unless you say otherwise.' },
    'dry-run': { type: 'boolean', about: 'Shows the letter, and writes nothing.' },
    json: { type: 'boolean', about: 'Writes what was made as JSON, for other programs.' },
  },
  words: 1,
  async run(typed, world) {
    const name = readName(typed.words[0], 'offer');
    settle(world.root);
    const project = openProject(typed, world);
    const branch = needBranch(project);
    const { kit } = readProject(project, world);
    const found = adaptationsNamed(name, kit);
    const page =
      name.sort === 'item' &&
      kit.items.find(({ kind, id, own }) => own === true && kind === name.kind && id === name.id);
    if (found.length === 0)
      throw new PlainError(
        page
          ? `${page.file} is yours alone: the kit has no such text. Send that file.`
          : `You have changed nothing called ${typed.words[0]}.`,
      );
    const because = typed.text('because') ?? (await world.ask?.('Why did you change it, and how did it go?\n> '));
    if (!because) throw new UsageError('Say why you changed it: --because "People asked for …".');

    const title = titleOf(found, kit);
    const pictures = picturesOf(found, branch);
    const files = new Map<string, string>([
      ...found.map((each): [string, string] => [
        basename(each.file),
        each.own.endsWith('\n') ? each.own : `${each.own}\n`,
      ]),
      ...found.flatMap((each): [string, string][] =>
        each.now === undefined ? [] : [[`kits-own-${kitsName(each)}`, each.now]],
      ),
      ['changes.txt', found.map(changesText).join('\n')],
      ['letter.txt', letter(title, because, found, pictures, kit)],
    ]);
    const out = resolve(world.root, typed.text('out') ?? join('offers', found[0]?.id ?? 'offer'));
    const dry = typed.on('dry-run');
    if (!dry) {
      refuseTaken(out);
      // As they are published: with nothing in them of where they were taken.
      await publishPictures([join(branch, 'media')], pictures, join(out, 'media'));
      write(out, files);
    }
    const names = [...files.keys(), ...pictures.map((picture) => `media/${picture}`)];
    if (typed.on('json'))
      world.say(JSON.stringify({ dryRun: dry, folder: shown(world.root, out), files: names }, undefined, 2));
    else if (dry) world.say(files.get('letter.txt') ?? '');
    else
      world.say(
        `${shown(world.root, out)} holds ${names.join(', ')}.\nPaste letter.txt into an e-mail or an issue, and add the other files.`,
      );
    return 0;
  },
};

/** The pictures of the branch's that its texts show, by their names in the folder media. */
function picturesOf(found: readonly Adaptation[], branch: string): string[] {
  const named = found
    .filter(({ file }) => file.endsWith('.mdx'))
    .flatMap(({ file, own }) => blocksNamed(parseDocument({ path: file, text: own }).root, 'Figure'))
    .map(({ props }) => props['src'])
    .filter((src): src is string => typeof src === 'string');
  return listPlainFiles(branch, 'media')
    .files.map((path) => path.slice('media/'.length))
    .filter((name) => named.includes(name));
}

function kitsName({ how, id, of }: Adaptation): string {
  return how === 'slot' ? `${id}.yaml` : basename(of);
}

function refuseTaken(out: string): void {
  if (existsSync(join(out, 'letter.txt')))
    throw new PlainError(`${out} holds an offer already. Send it or move it away, or choose another place with --out.`);
}

function write(out: string, files: ReadonlyMap<string, string>): void {
  onDisk('write', out, () => {
    mkdirSync(out, { recursive: true });
    for (const [name, text] of files) writeFileSync(join(out, name), text, { flag: 'wx' });
  });
}

function titleOf(found: readonly Adaptation[], kit: Kit): string {
  const [first] = found;
  if (first === undefined) return '';
  if (first.how === 'slot') return kit.slots.find(({ id }) => id === first.id)?.label ?? first.id;
  return (
    first.upstream?.data.title ??
    kit.items.find(({ kind, id }) => kind === first.kind && id === first.id)?.data.title ??
    first.id
  );
}

function changesText(adaptation: Adaptation): string {
  const head = `${basename(adaptation.file)}, made from ${adaptation.of === '' ? 'nothing: it is new' : adaptation.of}\n`;
  if (adaptation.how !== 'replace' || adaptation.now === undefined) return `${head}\n${adaptation.own}\n`;
  const hunks = hunksOf(adaptation.now, adaptation.now, adaptation.own);
  return `${head}\n${hunks.map(({ before, own, line }) => `Line ${line}\n${before.map((words) => `- ${words}\n`).join('')}${own.map((words) => `+ ${words}\n`).join('')}`).join('\n')}`;
}

function letter(
  title: string,
  because: string,
  found: readonly Adaptation[],
  pictures: readonly string[],
  kit: Kit,
): string {
  const who = kit.branch.organisation ?? kit.branch.name;
  const reach =
    kit.branch.contact === undefined
      ? ''
      : ` To ask us: ${[kit.branch.contact.role, kit.branch.contact.email ?? kit.branch.contact.page].filter((part) => part !== undefined).join(', ')}.`;
  return `${who} offers its version of “${title}”.

Why we changed it: ${because}

What we changed is in changes.txt, our version in ${found.map((each) => basename(each.file)).join(' and ')}.${pictures.length === 0 ? '' : ` Its pictures are in media; who made them stands in the text.`}
It was made from the kit’s text as it was on ${found.map(({ key }) => kit.lock.entries[key]?.taken).find((day) => day !== undefined) ?? kit.today}.

The words are under CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/), like the text
they were made from. Take all of it, or a part. Name us as “adapted by ${who}”; no personal names, please.${reach}
`;
}
