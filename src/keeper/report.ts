import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { today } from '../edge/today.ts';
import { compareVersions } from '../upgrade/list.mjs';
import { isBad, told } from './check.ts';
import { linesOf } from './git.ts';
import { branchFolders, NOBODYS } from './keeper.ts';
import type { Keeper, Outcome } from './keeper.ts';
import { installedVersion, kitSource, newestVersion } from './kit-source.ts';
import { problemList, problemsOf } from './problems.ts';
import { tell } from './report-issue.ts';
import { waitingList, waitingOf, WHERE_TO_SETTLE } from './waiting.ts';

/** Says what waits for whoever keeps the site, in one issue that is renewed and, when nothing waits, closed. Where nothing waits, it says nothing. */
export async function report(keeper: Keeper): Promise<Outcome> {
  const folders = branchFolders(keeper.root);
  if (folders.length === 0) return NOBODYS;
  const parts: string[] = [];
  for (const folder of folders) {
    const own = await partsFor(keeper, folder);
    if (own.length > 0) parts.push(...(folders.length > 1 ? [`# ${folder}`] : []), ...own);
  }
  return tell(keeper, parts);
}

/** Rules whose findings come with the days, or touch somebody's safety. How a text is written is for `check` to say. */
const TOLD = ['dates', 'facts', 'events', 'local-facts', 'private-details', 'branch-file'];

async function partsFor(keeper: Keeper, folder: string): Promise<string[]> {
  const found = problemsOf(keeper, folder);
  const waiting = waitingOf(keeper, folder);
  const passed = found.warnings.filter(({ rule }) => TOLD.includes(rule));
  const [urgent, others] = [
    waiting.filter(({ state }) => state === 'urgent'),
    waiting.filter(({ state }) => state !== 'urgent'),
  ];
  const imprint = imprintMissing(keeper, folder);
  const release = await newerRelease(keeper, folder);
  return [
    ...(isBad(found)
      ? [
          '## Your site can’t be renewed',
          'The one that stands is untouched, but what you changed since doesn’t show.',
          ...told(keeper, [found]).words.slice(2),
        ]
      : []),
    ...(urgent.length === 0 ? [] : ['## Safety and facts', waitingList(keeper, urgent)]),
    ...(passed.length === 0
      ? []
      : ['## Days that have passed, and what shouldn’t be public', problemList(keeper, passed)]),
    ...(others.length === 0 ? [] : ['## To look at again', waitingList(keeper, others)]),
    ...(waiting.length === 0 ? [] : [WHERE_TO_SETTLE]),
    ...(imprint === undefined ? [] : ['## No imprint yet', imprint]),
    ...(release === undefined ? [] : ['## A new release of the kit', release]),
  ];
}

/** Days after which somebody may be reminded that there is no imprint. */
const LONG = 60;

function imprintMissing({ root, env, git }: Keeper, folder: string): string | undefined {
  const path = `${folder}/branch.yaml`;
  if (!/^imprint: *["']?not-yet/m.test(readFileSync(join(root, path), 'utf8'))) return undefined;
  const added = linesOf(git.ask('log', '--diff-filter=A', '--format=%cs', '--', path).text).at(-1);
  if (added === undefined || (Date.parse(today(env)) - Date.parse(added)) / 86_400_000 < LONG) return undefined;
  return `Since ${added} the site has had no PDFs, posters and pictures to share, because nobody has said who prints them. When you know, write it into \`${path}\` after \`imprint:\`, with an office or a PO Box, never a home.`;
}

async function newerRelease(keeper: Keeper, folder: string): Promise<string | undefined> {
  const installed = installedVersion(keeper);
  const source = await kitSource(keeper, folder);
  const newest = source === undefined ? undefined : newestVersion(keeper, source);
  if (installed === undefined || newest === undefined || compareVersions(newest, installed) <= 0) return undefined;
  return `${newest} is out, and you have ${installed}. Run *Update the kit*: it shows what would change for you before anything does.`;
}
