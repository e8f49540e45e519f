import { resolve } from 'node:path';
import { PlainError } from '../edge/plain.ts';
import { eveningPicture } from '../outputs/pictures/card.ts';
import { posterOf } from '../outputs/pictures/poster.ts';
import type { PosterFacts } from '../outputs/pictures/poster.ts';
import { openMaker } from '../site/maker.ts';
import type { Task } from '../site/task.ts';
import { findSession } from './find-session.ts';
import { tellMissing } from './missing-letters.ts';
import { branchOption, openProject, settle, shown } from './project.ts';
import { UsageError } from './verb.ts';
import type { Verb } from './verb.ts';
import { writeOut } from './write-out.ts';

const FORMATS = ['poster', 'square', 'story'] as const;
const PAPERS = ['a4', 'a3'] as const;

export const poster: Verb = {
  usage:
    'hedge poster <session> [--date TEXT] [--time TEXT] [--place TEXT] [--access TEXT] [--size a4|a3] [--format poster|square|story] [--lang TAG] [--out FILE] [--branch DIR]',
  about:
    'Makes a poster of a session to print (PDF), or a picture of it to post. What isn’t said is a line to write on; a picture leaves it out.',
  options: {
    ...branchOption,
    date: { type: 'string', value: 'TEXT', about: 'The day, such as “Thursday 3 December”.' },
    time: { type: 'string', value: 'TEXT', about: 'When it begins, such as “7 pm”.' },
    place: { type: 'string', value: 'TEXT', about: 'Where it is, such as “St Mark’s hall, Mill Street”.' },
    access: {
      type: 'string',
      value: 'TEXT',
      about: 'Step-free or not, toilets, hearing loop: what people need to know to come.',
    },
    size: { type: 'string', value: 'a4|a3', about: 'The paper of a poster; a4 unless you say otherwise.' },
    format: {
      type: 'string',
      value: 'poster|square|story',
      about: 'A poster to print, or a picture: 1080 by 1080 dots, or 1080 by 1920.',
    },
    lang: {
      type: 'string',
      value: 'TAG',
      about: 'The language, such as cy; the branch’s first unless you say otherwise.',
    },
    out: {
      type: 'string',
      value: 'FILE',
      about: 'Where it goes; <session>-poster.pdf, or .png for a picture, unless you say otherwise.',
    },
  },
  words: 1,
  async run(typed, world) {
    const format = oneOf(FORMATS, typed.text('format') ?? 'poster', 'format');
    const size = oneOf(PAPERS, typed.text('size') ?? 'a4', 'size');
    settle(world.root);
    const project = openProject(typed, world);
    const { session, view } = findSession('poster', typed, project, world);
    const said: PosterFacts = Object.fromEntries(
      (['date', 'time', 'place', 'access'] as const).flatMap((name) => {
        const words = typed.text(name);
        return words === undefined ? [] : [[name, words]];
      }),
    );
    const task: Task =
      format === 'poster'
        ? { kind: 'poster', poster: posterOf(session, view, size, said) }
        : { kind: 'png', picture: eveningPicture(session, view, format, said) };
    const { bytes, pages } = await openMaker(() => ({}))(task);
    if (pages > 1) throw new PlainError(tooMuch(format, said));
    const out = resolve(
      world.root,
      typed.text('out') ?? `${session.id}-${format}.${format === 'poster' ? 'pdf' : 'png'}`,
    );
    writeOut(out, bytes);
    world.say(
      `${shown(world.root, out)}: ${session.data.title}${format === 'poster' ? `, ${size.toUpperCase()}` : ''}.`,
    );
    tellMissing(Object.values(said), world);
    return 0;
  },
};

/** What to shorten, where not all of it fits in the smallest size that can be read. */
function tooMuch(format: (typeof FORMATS)[number], said: PosterFacts): string {
  const [longest] = Object.entries(said).toSorted(([, a], [, b]) => b.length - a.length);
  const shorten =
    longest === undefined ? 'Shorten the imprint in branch.yaml' : `Shorten --${longest[0]}, the longest of its words`;
  return `All that this ${format} should say doesn’t fit on one page, even in the smallest size that can be read. ${shorten}.`;
}

function oneOf<T extends string>(allowed: readonly T[], asked: string, option: string): T {
  const found = allowed.find((each) => each === asked);
  if (found === undefined) throw new UsageError(`--${option} can be ${allowed.join(', ')}, not “${asked}”.`);
  return found;
}
