import { field, parseJson, textField } from './forge.ts';
import { runHedge } from './hedge.ts';
import { currentBranch, linked } from './keeper.ts';
import type { Keeper } from './keeper.ts';
import { plain } from './problems.ts';

/** Something of a branch's that waits for somebody, as `hedge status` tells of it. */
export interface WaitingThing {
  state: string;
  name: string;
  file: string;
  words: string;
}

/** What waits in one branch, safety and facts first. */
export function waitingOf({ root, env }: Keeper, folder: string): WaitingThing[] {
  const ran = runHedge(root, { ...env, HEDGE_BRANCH: folder }, 'status', '--json');
  const waiting = field(parseJson(ran.said), 'waiting');
  return (Array.isArray(waiting) ? waiting : []).map((each) => ({
    state: textField(each, 'state') ?? '',
    name: textField(each, 'name') ?? '',
    file: textField(each, 'file') ?? '',
    words: textField(each, 'words') ?? '',
  }));
}

/** Where each can be seen beside the kit's, and settled. */
export const WHERE_TO_SETTLE =
  '“Keep this site”, linked at the foot of each page of your site, shows for each what it said, what it says now and what yours says, and has the buttons to settle it.';

/** A list of what waits, with doors to the files. */
export function waitingList(keeper: Keeper, waiting: readonly WaitingThing[]): string {
  const branch = currentBranch(keeper);
  const links = keeper.forge?.links;
  return waiting
    .map(({ state, name, file, words }) => {
      const first = state === 'urgent' ? '**Look at this first.** ' : '';
      return `- ${first}${linked(`\`${name}\``, links?.file(branch, file))}: ${plain(words)}`;
    })
    .join('\n');
}
