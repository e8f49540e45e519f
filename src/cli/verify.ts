import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { PlainError } from '../edge/plain.ts';
import { openAddress, openFolder } from '../edge/published.ts';
import type { Published } from '../edge/published.ts';
import { readSums, SUMS } from '../outputs/data/sums.ts';
import type { MadeFrom, SumsFile } from '../outputs/data/sums.ts';
import { rebuild } from './rebuild.ts';
import { UsageError } from './verb.ts';
import type { Verb, World } from './verb.ts';

/** So many files are asked for at once, and so many differences shown. */
const AT_ONCE = 6;
const MOST_SHOWN = 20;

/** Hosts read these for themselves, and send them to nobody. */
const KEPT_BACK: ReadonlySet<string> = new Set(['_headers']);
/** Made where a site is put in place, for the next build; no part of what is published. */
const MARK = '.hedge-site';

/** What is wrong with a file. */
interface Difference {
  path: string;
  how: 'differs' | 'missing' | 'added' | 'can’t be had';
  words?: string;
}

export const verify: Verb = {
  usage: 'hedge verify <address or folder> [--source DIR [--branch DIR]] [--json]',
  about:
    'Says whether a published site is what it says it is: each file against the site’s own list, or, with --source, against what that source makes.',
  options: {
    source: {
      type: 'string',
      value: 'DIR',
      about: 'A checkout of what the site was made from. The site is made there again, and compared.',
    },
    branch: {
      type: 'string',
      value: 'DIR',
      about: 'With --source: the branch’s folder there, where the site’s list doesn’t say.',
    },
    json: { type: 'boolean', about: 'Writes what was found as JSON, for other programs.' },
  },
  words: 1,
  async run(typed, world) {
    const [where] = typed.words;
    if (where === undefined)
      throw new UsageError('Say which site: hedge verify https://example.org/hedge/, or the folder of a copy.');
    if (typed.text('branch') !== undefined && typed.text('source') === undefined)
      throw new UsageError('--branch goes with --source.');
    const published = open(where, world);
    const said = readSums((await published.text(SUMS)) ?? '');
    if (said === undefined)
      throw new PlainError(
        `${where} has no list of its files that can be read (${SUMS}). Either an older kit made it, or something else stands there in its place.`,
      );
    const source = typed.text('source');
    const made =
      source === undefined ? undefined : rebuild(resolve(world.root, source), said.from, typed.text('branch'), world);
    const sums = made?.sums ?? said.sums;
    const differences = await compare(sums, published, world);
    // Others look at a site with the list alone.
    if (made !== undefined && ![...made.sums].every(([path, sum]) => said.sums.get(path) === sum))
      differences.push({ path: SUMS, how: 'differs', words: `${SUMS}, the site’s own list` });
    // Whoever changed a file may have changed the list with it: against the source the list is no witness.
    const total =
      sums.size +
      differences.filter(({ path }) => path === SUMS).length -
      differences.filter(({ how }) => how === 'kept back').length;
    const wrong = differences.filter((each): each is Difference => each.how !== 'kept back');
    if (typed.on('json'))
      world.say(
        JSON.stringify({ where, from: said.from, source: made?.from, files: total, differences: wrong }, undefined, 2),
      );
    else for (const line of lines(where, said, made, total, wrong, published)) world.say(line);
    return wrong.length === 0 ? 0 : 1;
  },
};

function open(where: string, { root }: World): Published {
  if (/^https?:\/\//i.test(where)) {
    const read = URL.parse(where);
    if (read === null || read.username !== '' || read.search !== '' || read.hash !== '')
      throw new UsageError(`“${where}” can’t be where a site stands. Write it like https://example.org/hedge/.`);
    return openAddress(read.href);
  }
  const folder = resolve(root, where);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new UsageError(`There is no folder ${where}. An address begins with https://.`);
  return openFolder(folder);
}

/** Looks at every file of a list, several at once, and at what stands there besides. */
async function compare(
  sums: ReadonlyMap<string, string>,
  published: Published,
  { progress }: World,
): Promise<(Difference | { path: string; how: 'kept back' })[]> {
  const found: (Difference | { path: string; how: 'kept back' })[] = [];
  const waiting = [...sums].toReversed();
  let done = 0;
  const work = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [path, wanted] = next;
      const got = await published.sum(path);
      if ('trouble' in got) found.push({ path, how: 'can’t be had', words: got.trouble });
      else if ('missing' in got)
        found.push({ path, how: KEPT_BACK.has(path) && published.files === undefined ? 'kept back' : 'missing' });
      else if (got.sum !== wanted) found.push({ path, how: 'differs' });
      done += 1;
      progress?.(done === sums.size ? '' : `${done} of ${sums.size} ${path}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const added = (published.files ?? []).filter((path) => !sums.has(path) && path !== SUMS && path !== MARK);
  return [...found, ...added.map((path) => ({ path, how: 'added' as const }))].toSorted((a, b) =>
    a.path < b.path ? -1 : 1,
  );
}

function lines(
  where: string,
  { from }: SumsFile,
  made: SumsFile | undefined,
  total: number,
  wrong: readonly Difference[],
  { files }: Published,
): string[] {
  const of = made === undefined ? 'its own list says' : 'this source makes';
  const same = total - wrong.filter(({ how }) => how !== 'added').length;
  const left = wrong.length - MOST_SHOWN;
  return [
    `${where} says: ${told(from)}.`,
    ...(made === undefined ? [] : [...doubts(from, made.from)]),
    ...wrong.slice(0, MOST_SHOWN).map(({ path, how, words }) => `  ${how.padEnd(12)}  ${words ?? path}`),
    ...(left > 0 ? [`  … and ${left} more. All of them: --json`] : []),
    `${same} of ${total} files are the same as ${of}${wrong.length === 0 ? '.' : `: ${counted(wrong)}.`}`,
    ...(files === undefined ? ['What a host sends beside these files can’t be seen from outside.'] : []),
    ...(made === undefined
      ? ['Whoever can change a site can change its list too. To compare it with its source: --source DIR']
      : []),
  ];
}

function told({ kit, commit, branchCommit, changed, day, node }: MadeFrom): string {
  return [
    `Hedge School ${kit}`,
    commit === undefined ? 'no commit named' : `commit ${commit}`,
    ...(branchCommit === undefined ? [] : [`the branch’s commit ${branchCommit}`]),
    ...(changed ? ['with changes that weren’t committed'] : []),
    `made for ${day} with Node ${node}`,
  ].join(', ');
}

/** Where the source at hand isn't what the site names. The files decide; this says where to look if they differ. */
function* doubts(said: MadeFrom, here: MadeFrom): Iterable<string> {
  for (const [name, whose] of [
    ['commit', 'This source'],
    ['branchCommit', 'The branch here'],
  ] as const)
    if (said[name] !== undefined && said[name] !== here[name])
      yield `${whose} is at ${here[name] === undefined ? 'no commit that git knows' : `commit ${here[name]}`}, and the site names ${said[name]}.`;
  if (here.changed) yield 'This source has changes that aren’t committed.';
  if (said.node !== here.node)
    yield `It was made here with Node ${here.node}, there with ${said.node}: dates and letters may be written otherwise.`;
}

function counted(wrong: readonly Difference[]): string {
  return (['differs', 'missing', 'added', 'can’t be had'] as const)
    .map((kind) => [wrong.filter(({ how }) => how === kind).length, kind] as const)
    .filter(([count]) => count > 0)
    .map(([count, kind]) => `${count} ${kind === 'differs' && count > 1 ? 'differ' : kind}`)
    .join(', ');
}
