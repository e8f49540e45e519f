import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { onDisk, PlainError } from '../edge/plain.ts';
import { today } from '../edge/today.ts';
import type { Kit } from '../kit/kit.ts';
import { slug } from '../kit/schema/fields.ts';
import { didYouMean } from '../kit/schema/nearest.ts';
import type { Kind } from '../kit/schema/vocabulary.ts';
import { branchOption, openProject, settle } from './project.ts';
import { readProject } from './reading.ts';
import { UsageError } from './verb.ts';
import type { Verb } from './verb.ts';

/** A kind with the words people may type for it, the folder its texts stand in, and the letter of its codes. */
interface Place {
  kind: Kind;
  folder: string;
  inBranch?: string;
  letter?: string;
}

const PLACES: ReadonlyMap<string, Place> = new Map<string, Place>([
  ['module', { kind: 'module', folder: 'src/content/modules', inBranch: 'content/modules', letter: 'M' }],
  ['session', { kind: 'module', folder: 'src/content/modules', inBranch: 'content/modules', letter: 'M' }],
  ['guide', { kind: 'guide', folder: 'src/content/guides', inBranch: 'content/guides', letter: 'G' }],
  ['worksheet', { kind: 'worksheet', folder: 'src/content/worksheets', inBranch: 'content/worksheets', letter: 'W' }],
  ['template', { kind: 'template', folder: 'templates/documents', inBranch: 'content/templates', letter: 'T' }],
  ['page', { kind: 'page', folder: 'src/content/pages', inBranch: 'pages' }],
  ['curriculum', { kind: 'curriculum', folder: 'curricula', letter: 'C' }],
  ['course', { kind: 'curriculum', folder: 'curricula', letter: 'C' }],
]);

export const newItem: Verb = {
  usage: 'hedge new <kind> <id> [--branch DIR]',
  about:
    'Starts a text: session, guide, worksheet, template, course or page. It stays out of the site until you take out “publish: never”.',
  options: { branch: { ...branchOption.branch, about: 'Puts it in this branch’s folder instead of the kit.' } },
  words: 2,
  async run(typed, world) {
    const [kind, id] = typed.words;
    if (kind === undefined || id === undefined) {
      throw new UsageError('Say what kind of text, and a short name for it: hedge new session our-first-evening.');
    }
    const place = PLACES.get(kind);
    if (place === undefined) {
      throw new UsageError(
        `There is no kind “${kind}”.${didYouMean(kind, PLACES.keys())} The kinds are session, guide, worksheet, template, course and page.`,
      );
    }
    if (!slug.safeParse(id).success) {
      throw new UsageError(
        `“${id}” can’t be a name. Use lower-case words joined by hyphens, such as our-first-evening.`,
      );
    }
    settle(world.root);
    const project = openProject(typed, world);
    const { kit } = readProject(project, world);
    const asked = typed.text('branch') !== undefined;
    if (asked && place.inBranch === undefined)
      throw new UsageError(`A branch’s folder holds no ${kind}. Leave --branch out.`);
    const folder =
      asked && project.branch.path !== undefined && place.inBranch !== undefined
        ? join(project.branch.path, place.inBranch)
        : join(world.root, place.folder);
    const ending = place.kind === 'curriculum' ? 'yaml' : 'mdx';
    const path = join(folder, `${id}.${ending}`);
    const named = relative(world.root, path);
    if (existsSync(path)) throw new PlainError(`${named} is there already. Choose another name.`);
    const same = kit.items.find((item) => item.kind === place.kind && item.id === id);
    if (same !== undefined && !asked) throw new PlainError(`${same.file} has that name already. Choose another.`);

    const day = today(world.env);
    const filled = fill(readFileSync(join(world.root, 'templates', 'new', `${place.kind}.${ending}`), 'utf8'), {
      title: JSON.stringify(titleFrom(id)),
      code: place.letter === undefined ? '' : nextCode(kit, place.letter),
      today: day,
      nextYear: `${Number(day.slice(0, 4)) + 1}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`,
      sessions: firstSessions(kit),
    });
    // A branch's own pages stand in no part of the handbook.
    const text = asked && place.kind === 'page' ? filled.replace(/^(?:group|order|founding): .*\n/gm, '') : filled;
    onDisk('write', named, () => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text, { flag: 'wx' });
    });
    world.say(`${named} is there. Open it, write, and run: npm run check`);
    return 0;
  },
};

function fill(text: string, values: Record<string, string>): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
}

function titleFrom(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The first free code after all that are in use or planned; a code never changes hands. */
function nextCode(kit: Kit, letter: string): string {
  const used = [
    ...kit.items.flatMap((item) => (item.kind !== 'page' ? [item.data.code] : [])),
    ...kit.unread.flatMap((item) => (item.code === undefined ? [] : [item.code])),
  ];
  const planned = kit.founding.flatMap((row) => row.planned.map((item) => item.code));
  const numbers = [...used, ...planned].filter((code) => code.startsWith(letter)).map((code) => Number(code.slice(1)));
  const next = Math.max(0, ...numbers) + 1;
  if (next > 99)
    throw new PlainError(
      `All codes from ${letter}01 to ${letter}99 are taken or planned. Choose one yourself in a copy of templates/new.`,
    );
  return letter + String(next).padStart(2, '0');
}

function firstSessions(kit: Kit): string {
  const ids = [...new Set(kit.items.filter((item) => item.kind === 'module').map((item) => item.id))].slice(0, 2);
  return ids.map((id) => `  - module: ${id}\n    why: Why it stands here.`).join('\n');
}
