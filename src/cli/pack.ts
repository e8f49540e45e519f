import { resolve } from 'node:path';
import { packParts } from '../outputs/print/forms/pack.ts';
import { mediaIn } from '../outputs/print/sheets.ts';
import { openMaker } from '../site/maker.ts';
import { readyPictures } from '../edge/media.ts';
import { plural } from './problems.ts';
import { branchOption, mediaFolders, openProject, settle, shown } from './project.ts';
import { findSession } from './find-session.ts';
import { UsageError } from './verb.ts';
import type { Typed, Verb } from './verb.ts';
import { openStore, paperPictures } from './workshop.ts';
import { writeOut } from './write-out.ts';

/** More people than any session is for. */
const MOST = 300;

export const pack: Verb = {
  usage: 'hedge pack <session> [--people N] [--large N] [--giant N] [--lang TAG] [--out FILE] [--branch DIR]',
  about:
    'Makes one PDF of all the paper for an evening: run sheet, cards, handout and worksheets, in the right number.',
  options: {
    ...branchOption,
    people: {
      type: 'string',
      value: 'N',
      about: 'How many come; the session’s own best number unless you say otherwise.',
    },
    large: { type: 'string', value: 'N', about: 'How many of them read large print.' },
    giant: { type: 'string', value: 'N', about: 'How many of them read giant print.' },
    lang: {
      type: 'string',
      value: 'TAG',
      about: 'The language, such as cy; the branch’s first unless you say otherwise.',
    },
    out: { type: 'string', value: 'FILE', about: 'Where the PDF goes; <session>-pack.pdf unless you say otherwise.' },
  },
  words: 1,
  async run(typed, world) {
    const [people, large, giant] = [
      wholeNumber(typed, 'people', 1),
      wholeNumber(typed, 'large', 0) ?? 0,
      wholeNumber(typed, 'giant', 0) ?? 0,
    ];
    settle(world.root);
    const project = openProject(typed, world);
    const { session, view } = findSession('pack', typed, project, world);
    const group = { people: people ?? session.data.groupSize.ideal, large, giant };
    if (large + giant > group.people)
      throw new UsageError(
        `${large + giant} of ${group.people} people can’t read large or giant print: there are more of them than people.`,
      );

    const parts = packParts(session, view, group);
    const document = {
      title: session.data.title,
      duplex: true,
      continuous: false,
      imposed: false,
      media: mediaIn(parts),
      parts,
    };
    const pictures = paperPictures(await readyPictures(mediaFolders(project), document.media, openStore(world.root)));
    const { bytes, pages } = await openMaker(() => pictures)({ kind: 'pdf', document });
    const out = resolve(world.root, typed.text('out') ?? `${session.id}-pack.pdf`);
    writeOut(out, bytes);
    world.say(
      `${shown(world.root, out)}: ${session.data.title}, for ${group.people === 1 ? '1 person' : `${group.people} people`}, ${plural(pages, 'side')} on ${plural(Math.ceil(pages / 2), 'sheet')} of paper printed on both sides.`,
    );
    const { min, max } = session.data.groupSize;
    if (group.people < min || group.people > max)
      world.say(
        `This session is for ${min} to ${max} people. “Bigger, smaller, online” on its page says what to change.`,
      );
    return 0;
  },
};

function wholeNumber(typed: Typed, option: string, least: number): number | undefined {
  const text = typed.text(option);
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!Number.isInteger(number) || number < least || number > MOST)
    throw new UsageError(`--${option} takes a whole number from ${least} to ${MOST}, not “${text}”.`);
  return number;
}
