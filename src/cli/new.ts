import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { listBranches } from '../edge/branches.ts';
import { onDisk, PlainError } from '../edge/plain.ts';
import { today } from '../edge/today.ts';
import type { Kit } from '../kit/kit.ts';
import { slug } from '../kit/schema/fields.ts';
import { didYouMean } from '../kit/schema/nearest.ts';
import type { Kind } from '../kit/schema/vocabulary.ts';
import { firstLanguage } from '../kit/waiting.ts';
import { branchOption, needBranch, openProject, settle } from './project.ts';
import { readProject } from './reading.ts';
import { UsageError } from './verb.ts';
import type { Verb } from './verb.ts';

/** A kind with the words people may type for it, the folder its texts stand in (the kit's, a branch's), and the letter of its codes. */
interface Place {
  kind: Kind;
  folder: string;
  inBranch: string;
  letter?: string;
}

const PLACES: ReadonlyMap<string, Place> = new Map<string, Place>([
  ['module', { kind: 'module', folder: 'src/content/modules', inBranch: 'content/modules', letter: 'M' }],
  ['session', { kind: 'module', folder: 'src/content/modules', inBranch: 'content/modules', letter: 'M' }],
  ['guide', { kind: 'guide', folder: 'src/content/guides', inBranch: 'content/guides', letter: 'G' }],
  ['worksheet', { kind: 'worksheet', folder: 'src/content/worksheets', inBranch: 'content/worksheets', letter: 'W' }],
  ['template', { kind: 'template', folder: 'templates/documents', inBranch: 'content/templates', letter: 'T' }],
  ['page', { kind: 'page', folder: 'src/content/pages', inBranch: 'pages' }],
  ['curriculum', { kind: 'curriculum', folder: 'curricula', inBranch: 'content/curricula', letter: 'C' }],
  ['course', { kind: 'curriculum', folder: 'curricula', inBranch: 'content/curricula', letter: 'C' }],
]);

export const newItem: Verb = {
  usage: 'hedge new <kind> <id> [--branch DIR]',
  about:
    'Starts a text: session, guide, worksheet, template, course or page. It stays out of the site until you take out “publish: never”.',
  options: {
    branch: {
      ...branchOption.branch,
      about: 'The branch’s folder it goes into; where there is none, it goes into the kit.',
    },
  },
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
    // In a fleet a text belongs to one of the branches; where there is none at all, this is the kit itself.
    const branch = listBranches(world.root).ids.length > 0 ? needBranch(project) : project.branch.path;
    const folder = branch === undefined ? join(world.root, place.folder) : join(branch, place.inBranch);
    const ending = place.kind === 'curriculum' ? 'yaml' : 'mdx';
    const path = join(folder, `${id}${branch === undefined ? '' : languageIn(kit, place.kind)}.${ending}`);
    const named = relative(world.root, path);
    if (existsSync(path)) throw new PlainError(`${named} is there already. Choose another name.`);
    if (kit.unread.some((item) => item.kind === place.kind && item.id === id))
      throw new PlainError(
        `There is a ${kind} called “${id}” already, as a draft, left out by “hide”, or with errors. Choose another name.`,
      );
    const same = kit.items.find((item) => item.kind === place.kind && item.id === id);
    // A text of that name in a branch would stand in place of the kit's, and nobody would know what it was made from.
    if (same !== undefined)
      throw new PlainError(
        `${same.file} has that name already. Choose another.${branch === undefined || same.own === true ? '' : ` To change that text: npx --no hedge localise ${kind}/${id}`}`,
      );

    const day = today(world.env);
    const filled = fill(readFileSync(join(world.root, 'templates', 'new', `${place.kind}.${ending}`), 'utf8'), {
      title: JSON.stringify(titleFrom(id)),
      code: place.letter === undefined ? '' : nextCode(kit, place.letter, branch === undefined ? 1 : OWN_CODES),
      today: day,
      nextYear: `${Number(day.slice(0, 4)) + 1}${day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)}`,
      sessions: firstSessions(kit),
    });
    // A branch's own pages stand in no part of the handbook.
    const text =
      branch !== undefined && place.kind === 'page' ? filled.replace(/^(?:group|order|founding): .*\n/gm, '') : filled;
    onDisk('write', named, () => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text, { flag: 'wx' });
    });
    const asked = typed.text('branch');
    const check = asked === undefined ? 'npm run check' : `npx --no hedge check --branch ${asked}`;
    world.say(`${named} is there. Open it, write, and run: ${check}`);
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

/** Codes of a branch's own texts begin here: the kit will go on counting, and a later release must not take one that a branch has
 * printed on its sheets. */
const OWN_CODES = 901;

/** What a file's name says of its language, where texts that say nothing are taken to be in another than the branch's first. */
function languageIn(kit: Kit, kind: Kind): string {
  const [own] = kit.languages;
  return own === undefined || kind === 'page' || own.tag === firstLanguage(kit) ? '' : `.${own.tag}`;
}

/** The first free code from a number on, after all that are in use or planned; a code never changes hands. */
function nextCode(kit: Kit, letter: string, from: number): string {
  const used = [
    ...kit.items.flatMap((item) => (item.kind !== 'page' ? [item.data.code] : [])),
    ...kit.unread.flatMap((item) => (item.code === undefined ? [] : [item.code])),
  ];
  const planned = kit.founding.flatMap((row) => row.planned.map((item) => item.code));
  const numbers = [...used, ...planned]
    .filter((code) => code.startsWith(letter))
    .map((code) => Number(code.slice(1)))
    .filter((number) => from >= OWN_CODES || number < OWN_CODES);
  const next = Math.max(from - 1, ...numbers) + 1;
  return letter + String(next).padStart(2, '0');
}

function firstSessions(kit: Kit): string {
  const ids = [...new Set(kit.items.filter((item) => item.kind === 'module').map((item) => item.id))].slice(0, 2);
  return ids.map((id) => `  - module: ${id}\n    why: Why it stands here.`).join('\n');
}
