import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { onDisk, PlainError } from '../edge/plain.ts';
import { listPlainFiles } from '../edge/plain-files.ts';
import { today } from '../edge/today.ts';
import { plusMonths } from '../kit/calendar/days.ts';
import { branchSchema } from '../kit/schema/branch.ts';
import { checkAgainst } from '../kit/schema/problem.ts';
import { NATIONS } from '../kit/schema/vocabulary.ts';
import { buildSite } from './build.ts';
import { settle, shown } from './project.ts';
import { UsageError } from './verb.ts';
import type { Typed, Verb, World } from './verb.ts';

/** The six questions, each with the option that answers it. */
const QUESTIONS = [
  { option: 'name', question: 'What is your site called? (such as: Hedge School, Example Town)' },
  { option: 'place', question: 'Which place is it about?' },
  { option: 'nation', question: `Which nation is that in? (${NATIONS.join(', ')})` },
  { option: 'role', question: 'Who answers for the site? A role, not a person. (such as: the access lead)' },
  {
    option: 'email',
    question: 'Which e-mail address belongs to that role? Nobody’s own; leave it empty if there is none yet.',
  },
  { option: 'languages', question: 'Which languages, first your own? (such as: en or cy,en)' },
] as const;

/** Languages by tag, with their own names for themselves. */
const LANGUAGES: Readonly<Record<string, { name: string; dir?: 'rtl' }>> = {
  en: { name: 'English' },
  cy: { name: 'Cymraeg' },
  gd: { name: 'Gàidhlig' },
  ga: { name: 'Gaeilge' },
  sco: { name: 'Scots' },
  kw: { name: 'Kernewek' },
  ur: { name: 'اردو', dir: 'rtl' },
  ar: { name: 'العربية', dir: 'rtl' },
  bn: { name: 'বাংলা' },
  pa: { name: 'ਪੰਜਾਬੀ' },
  pl: { name: 'Polski' },
  ro: { name: 'Română' },
  so: { name: 'Soomaali' },
};

export const init: Verb = {
  usage:
    'hedge init [--name TEXT --place TEXT --nation NATION --role TEXT --email ADDRESS --languages cy,en] [--branch DIR] [--dry-run] [--json] [--no-build]',
  about:
    'Makes your branch’s folder from six answers, and builds its site once. At a terminal it asks; otherwise options answer.',
  options: {
    name: { type: 'string', value: 'TEXT', about: 'What the site is called.' },
    place: { type: 'string', value: 'TEXT', about: 'The place it is about.' },
    nation: { type: 'string', value: 'NATION', about: `One of ${NATIONS.join(', ')}.` },
    role: { type: 'string', value: 'TEXT', about: 'Who answers for the site: a role, not a person.' },
    email: { type: 'string', value: 'ADDRESS', about: 'An address that belongs to the role.' },
    languages: { type: 'string', value: 'TAGS', about: 'Languages, first your own, such as cy,en.' },
    branch: {
      type: 'string',
      value: 'DIR',
      about: 'Where the folder goes; branch/ unless you say otherwise, branches/NAME in a fleet.',
    },
    'dry-run': { type: 'boolean', about: 'Shows branch.yaml, and writes nothing.' },
    json: { type: 'boolean', about: 'Writes what was made as JSON, for other programs.' },
    'no-build': { type: 'boolean', about: 'Doesn’t build the site afterwards.' },
  },
  words: 0,
  async run(typed, world) {
    settle(world.root);
    const folder = resolve(world.root, typed.text('branch') ?? 'branch');
    const named = shown(world.root, folder).replaceAll('\\', '/');
    // Anywhere else an upgrade, a build or npm may take it for its own.
    if (named !== 'branch' && !/^branches\/[a-z0-9]+(?:-[a-z0-9]+)*$/.test(named))
      throw new UsageError(
        'A branch’s folder is branch, or in a fleet branches/NAME: lower-case letters, digits and hyphens, such as branches/leeds.',
      );
    if (existsSync(folder))
      throw new PlainError(`${named} is there already. Change what is in it, or choose another place with --branch.`);
    const answers = await answered(typed, world);
    const files = fill(world.root, answers, today(world.env));
    const dry = typed.on('dry-run');
    if (!dry) writeWhole(folder, files);
    if (typed.on('json'))
      world.say(JSON.stringify({ dryRun: dry, folder: named, files: [...files.keys()] }, undefined, 2));
    else if (dry) world.say(files.get('branch.yaml') ?? '');
    else world.say(`${named} is there: ${[...files.keys()].join(', ')}.`);
    if (dry || typed.on('no-build')) return 0;
    const quiet: World = typed.on('json') ? { ...world, say: () => undefined } : world;
    const built = await buildSite(
      { words: [], text: (option) => (option === 'branch' ? folder : undefined), on: () => false },
      quiet,
    );
    if (built.ok && !typed.on('json'))
      world.say(`\nLook at it with: npm run preview. Then open ${named}/branch.yaml: an imprint comes next.`);
    return built.ok ? 0 : 1;
  },
};

/** The six answers, from options or from the person at the keyboard, checked. */
async function answered(typed: Typed, world: World): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  for (const { option, question } of QUESTIONS) {
    const given = typed.text(option);
    if (given !== undefined || world.ask === undefined) {
      if (given !== undefined && given !== '') answers.set(option, asMeant(option, given));
      continue;
    }
    // One slip of the keyboard mustn't cost the other five answers.
    for (;;) {
      const answer = asMeant(option, await world.ask(`${question}\n> `));
      if (answer === '') answers.delete(option);
      else answers.set(option, answer);
      const problem = problemWith(answers);
      if (problem === undefined) break;
      world.complain(problem);
    }
  }
  const problem = problemWith(answers);
  if (problem !== undefined) throw new UsageError(problem);
  return answers;
}

/** An answer with the capitals that were meant: “wales” is Wales. */
function asMeant(option: string, answer: string): string {
  const named = NATIONS.find((nation) => nation.toLowerCase() === answer.trim().toLowerCase());
  return option === 'nation' && named !== undefined ? named : answer;
}

/** What is wrong with the answers so far, in words for whoever gave them. */
function problemWith(answers: ReadonlyMap<string, string>): string | undefined {
  if (!answers.has('name')) return 'Say what the site is called: --name "Hedge School, Example Town".';
  for (const tag of tagsOf(answers))
    if (LANGUAGES[tag] === undefined)
      return `I don’t know the name of the language “${tag}”. Make the folder with one of ${Object.keys(LANGUAGES).join(', ')}, and add yours in branch.yaml.`;
  const { email, name, place, nation, role } = Object.fromEntries(answers);
  const tried = {
    name,
    place,
    nation,
    ...(role === undefined && email === undefined ? {} : { contact: { role, email } }),
  };
  const checked = checkAgainst(branchSchema, JSON.parse(JSON.stringify(tried)), () => ({ file: 'branch.yaml' }));
  const [problem] = checked.ok ? [] : checked.issues;
  return problem && `${problem.message} ${problem.mend}`;
}

function tagsOf(answers: ReadonlyMap<string, string>): string[] {
  return (answers.get('languages') ?? 'en').split(/[\s,]+/).filter((tag) => tag !== '');
}

/** The starter with the answers in it. A line whose answer is missing becomes a comment. */
function fill(root: string, answers: ReadonlyMap<string, string>, day: string): Map<string, string> {
  const languages = tagsOf(answers)
    .map(
      (tag) =>
        `  - { tag: ${tag}, name: ${JSON.stringify(LANGUAGES[tag]?.name ?? tag)}${LANGUAGES[tag]?.dir === undefined ? '' : ', dir: rtl'} }`,
    )
    .join('\n');
  const values = new Map([
    ...[...answers].map(([name, value]): [string, string] => [name, JSON.stringify(value)]),
    ['languages', languages],
    ['today', day],
    ['halfYear', plusMonths(day, 6)],
    ['nextYear', plusMonths(day, 12)],
  ]);
  const place = 'templates/branch';
  return new Map(
    listPlainFiles(root, place)
      .files.map((path): [string, string] => {
        const text = onDisk('read', path, () => readFileSync(join(root, path), 'utf8'));
        const lines = text.split('\n').map((line) => {
          const missing = [...line.matchAll(/\{\{(\w+)\}\}/g)].some(([, name = '']) => !values.has(name));
          const filled = line.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values.get(name) ?? '…');
          return missing && !line.startsWith('#') ? `# ${filled}` : filled;
        });
        return [path.slice(place.length + 1), withoutEmptyGroups(lines).join('\n')];
      })
      .filter(([path]) => path !== 'security.txt' || answers.has('email')),
  );
}

/** A group of fields of which none is left becomes a comment too. */
function withoutEmptyGroups(lines: readonly string[]): string[] {
  return lines.map((line, index) =>
    /^\w+:$/.test(line) && !(lines.slice(index + 1).find((next) => !next.startsWith('# ')) ?? '').startsWith(' ')
      ? `# ${line}`
      : line,
  );
}

/** Writes a folder beside its place and moves it there, so that it is whole or not there. */
function writeWhole(folder: string, files: ReadonlyMap<string, string>): void {
  const fresh = `${folder}.${process.pid}.new`;
  onDisk('write', folder, () => {
    try {
      for (const [path, text] of files) {
        mkdirSync(dirname(join(fresh, path)), { recursive: true });
        writeFileSync(join(fresh, path), text, { flag: 'wx' });
      }
      mkdirSync(dirname(folder), { recursive: true });
      renameSync(fresh, folder);
    } catch (error) {
      rmSync(fresh, { recursive: true, force: true });
      throw error;
    }
  });
}
