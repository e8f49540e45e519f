import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../edge/plain.ts';
import { newsBetween } from '../upgrade/news.mjs';
import { field, parseJson, textField } from './forge.ts';
import { KEEPER, linesOf } from './git.ts';
import { runHedge, runHere } from './hedge.ts';
import { branchFolders, currentBranch, linked, mainBranch, NOBODYS } from './keeper.ts';
import type { Keeper, Outcome } from './keeper.ts';
import { fetchArchive, isArchive, kitSource, NO_SOURCE } from './kit-source.ts';
import { openProposal } from './proposal.ts';
import { whyNot } from './record.ts';
import { updateWords } from './update-words.ts';

/** Brings the newest release of the kit into a branch of git of its own, tries it, and proposes it. The site is made from the main branch, which
 * isn't touched. */
export async function update(keeper: Keeper): Promise<Outcome> {
  const { git, root } = keeper;
  const [folder] = branchFolders(root);
  if (folder === undefined) return NOBODYS;
  const source = await kitSource(keeper, folder);
  if (source === undefined) return { code: 1, words: [NO_SOURCE] };
  if (git.run('status', '--porcelain') !== '')
    throw new PlainError('Some files here were changed and not committed, so nothing was begun.');
  const from = isArchive(source) ? await fetchArchive(keeper, source) : source;
  const { to, changes } = upgraded(keeper, from, '--dry-run');
  if (changes === 0)
    return { code: 0, words: [`You have the newest release of the kit, ${to}. There was nothing to do.`] };

  const main = await mainBranch(keeper);
  const began = currentBranch(keeper);
  const branch = `update-to-${to}`;
  const old = git.ask('ls-remote', '--exit-code', 'origin', `refs/heads/${branch}`).text.split('\t')[0] ?? '';
  if (old !== '' && !isOurs(keeper, branch, old))
    return {
      code: 1,
      words: [
        `Somebody has gone on with the update to ${to} in the branch \`${branch}\`, so it was left as it is. Finish it there, or delete that branch and press the button again.`,
        ...(keeper.forge === undefined ? [] : [linked('The proposal', keeper.forge.links.proposal(branch, main))]),
      ],
    };
  const commit = git.run('rev-parse', 'HEAD');
  git.run('switch', '--quiet', '--force-create', branch);
  try {
    const done = bring(keeper, from);
    const body = updateWords(keeper, done).join('\n\n');
    const title = `Update the kit to ${to}`;
    git.run('add', '--all');
    git.run('commit', '--quiet', '-m', `${title}\n\n${body}`);
    const lease = `--force-with-lease=refs/heads/${branch}:${old}`;
    const pushed = git.ask('push', '--quiet', lease, 'origin', `HEAD:refs/heads/${branch}`);
    if (!pushed.ok)
      return {
        code: 1,
        words: [
          `The update to ${to} couldn’t be put where you can see it: ${whyNot(pushed.said)} Nothing was changed.`,
        ],
      };
    const opened = await openProposal(keeper, { from: branch, into: main, title, body });
    return {
      code: 0,
      words: [`## ${title}`, told(opened), body],
      outputs: { preview: done.built === true ? 'yes' : 'no' },
    };
  } finally {
    // Everything was committed before, so that what lies about now is the update's own.
    git.ask('add', '--all');
    git.ask('reset', '--quiet', '--hard');
    if (git.ask('switch', '--quiet', began).ok === false) git.run('switch', '--quiet', '--detach', commit);
  }
}

function told(opened: Awaited<ReturnType<typeof openProposal>>): string {
  if ('url' in opened)
    return `The proposal is ${opened.renewed ? 'renewed' : 'open'}: **[read it, and press “Merge” if you want it](${opened.url})**. Until then nothing changes.`;
  return `It is ready, and nothing has changed yet. ${opened.door === '' ? '' : `**[Open the proposal](${opened.door})**: press “Create pull request” there, and then “Merge” if you want it. `}${opened.why}`;
}

/** What an update did to the files here. */
export interface Brought {
  from: string | undefined;
  to: string;
  /** What the new release says of itself. */
  news: string;
  /** Files of the kit that somebody had changed, where they are kept. */
  kept: string[];
  /** Files that no button may change. */
  left: string[];
  /** Whether the site could be built; undefined where that wasn't tried. */
  built?: boolean;
  complained: string;
}

function upgraded(
  { root, env, forge }: Keeper,
  from: string,
  ...words: string[]
): { from?: string; to: string; changes: number; kept: string[]; lock: boolean } {
  const onGitHub = forge?.sort === 'github';
  const ran = runHedge(root, env, 'upgrade', '--from', from, '--json', ...words);
  const read = parseJson(ran.said);
  const to = textField(read, 'to');
  const changes = field(read, 'changes');
  if (!ran.ok || to === undefined || !Array.isArray(changes))
    throw new PlainError(textField(read, 'error') ?? (ran.complained || ran.said).trim());
  const before = textField(read, 'from');
  return {
    to,
    ...(before === undefined ? {} : { from: before }),
    // What stays behind again and again is no update.
    changes: changes.filter((change) => !(onGitHub && textField(change, 'path')?.startsWith(`${WORKFLOWS}/`))).length,
    kept: changes.flatMap((change) => textField(change, 'save') ?? textField(change, 'saved') ?? []),
    lock: changes.some((change) => textField(change, 'path') === 'package-lock.json'),
  };
}

/** Puts the release in place, and tries it. */
function bring(keeper: Keeper, source: string): Brought {
  const { root, env, asked } = keeper;
  const { from, to, kept, lock } = upgraded(keeper, source);
  const left = keeper.forge?.sort === 'github' ? leaveWorkflows(keeper) : [];
  if (lock) {
    const set = runHere(root, env, 'npm', ['ci']);
    if (!set.ok)
      throw new PlainError(
        `The new release, ${to}, couldn’t be set up here, so it isn’t proposed. npm says: ${set.complained.trim().split('\n').slice(-5).join(' ')}`,
      );
  }
  const changelog = join(root, 'CHANGELOG.md');
  const news = existsSync(changelog) ? newsBetween(readFileSync(changelog, 'utf8'), from, to) : '';
  const about = { from, to, news, kept, left };
  if (asked.noBuild === true) return { ...about, complained: '' };
  const [folder = 'branch'] = branchFolders(root);
  const built = runHedge(root, { ...env, HEDGE_BRANCH: folder }, 'build', '--usb');
  return { ...about, built: built.ok, complained: built.ok ? '' : (built.complained || built.said).trim() };
}

const WORKFLOWS = '.github/workflows';

/** GitHub lets nobody but a person change these: they go back to what they were, and are told of. */
function leaveWorkflows({ git, root }: Keeper): string[] {
  const changed = linesOf(git.run('status', '--porcelain', '--untracked-files=all', '--', WORKFLOWS)).map((line) =>
    line.slice(3),
  );
  for (const path of changed) {
    if (git.ask('cat-file', '-e', `HEAD:${path}`).ok) git.run('checkout', '--quiet', 'HEAD', '--', path);
    else rmSync(join(root, path));
  }
  return changed;
}

/** Whether a branch of git holds nothing but what the keeper put there. */
function isOurs({ git }: Keeper, branch: string, tip: string): boolean {
  if (!git.ask('fetch', '--quiet', 'origin', `refs/heads/${branch}`).ok) return false;
  const authors = git.run('log', '--format=%ae', `HEAD..${tip}`);
  return linesOf(authors).every((email) => email === KEEPER.email);
}
