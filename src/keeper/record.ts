import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { linesOf } from './git.ts';
import { runHedge } from './hedge.ts';
import { branchFolders, currentBranch, NOBODYS } from './keeper.ts';
import type { Keeper, Outcome } from './keeper.ts';
import { plain } from './problems.ts';

/** A line at the end of the keeper's own commits, by which it knows them again. */
export const RECORD = 'Hedge-keeper: record';
/** The first line of such a commit. */
export const NOTED = 'Noted what was made from what';

/** Notes what texts were made from, and carries out what was asked in `settle`, after somebody has changed the branch's folder in a browser. */
export function record(keeper: Keeper): Outcome {
  const { root, env, git } = keeper;
  const folders = branchFolders(root);
  if (folders.length === 0) return NOBODYS;
  // What came of the last one can't want another: so it can't go round for ever, whatever a host sets off.
  if (linesOf(git.run('log', '-1', '--format=%B')).includes(RECORD)) return { code: 0, words: [] };
  const said: string[] = [];
  const failed: string[] = [];
  for (const folder of folders) {
    const ran = runHedge(root, { ...env, HEDGE_BRANCH: folder }, 'record');
    said.push(...linesOf(ran.said));
    if (!ran.ok) failed.push((ran.complained || ran.said).trim());
  }
  const places = ['branch', 'branches'].filter((place) => existsSync(join(root, place)));
  const words = failed.map((why) => `Something that you asked for couldn’t be done: ${plain(why)}`);
  if (git.run('status', '--porcelain', '--', ...places) === '') return { code: failed.length > 0 ? 1 : 0, words };

  git.run('add', '--all', '--', ...places);
  git.run('commit', '--quiet', '-m', [NOTED, said.join('\n'), RECORD].join('\n\n'));
  const pushed = git.ask('push', '--quiet', 'origin', `HEAD:refs/heads/${currentBranch(keeper)}`);
  return {
    code: failed.length > 0 ? 1 : 0,
    words: [
      ...words,
      ...(said.length === 0 ? [] : ['## Done for you', said.map((line) => `- ${plain(line)}`).join('\n')]),
      ...(pushed.ok
        ? []
        : [`This was noted for now only: ${whyNot(pushed.said)} The next change of yours brings it again.`]),
    ],
  };
}

/** Why a forge wouldn't take what was pushed, as a sentence. */
export function whyNot(said: string): string {
  if (/non-fast-forward|fetch first|stale info/.test(said)) return 'somebody changed something in the same minute.';
  const last = linesOf(said).findLast((line) => /rejected|denied|not allowed|fatal|remote:/.test(line)) ?? said;
  return `the forge wouldn’t take it (${plain(last)}).`;
}
