import { linesOf } from './git.ts';
import type { Git } from './git.ts';
import type { Outcome } from './keeper.ts';

/** What is a branch's and never the kit's. */
const NOT_THE_KITS = ['branch', 'branches', 'outside-edits', 'kit.files.json'];

/** Looks at a proposal to the kit: does it bring a branch's own folder, by mistake? A branch's own repository has one already, and anything goes there. */
export function guard(git: Git, base?: string): Outcome {
  const into = base === undefined ? firstParent(git) : git.run('merge-base', base, 'HEAD');
  if (into === undefined) return { code: 0, words: ['There is nothing to compare with, so nothing was looked at.'] };
  if (git.run('ls-tree', '--name-only', into, '--', ...NOT_THE_KITS) !== '')
    return { code: 0, words: ['This is a branch’s own repository: its folder is at home here.'] };
  const brought = linesOf(git.run('diff', '--name-only', '--diff-filter=d', into, 'HEAD', '--', ...NOT_THE_KITS));
  if (brought.length === 0) return { code: 0, words: ['Nothing of a branch’s own is in this proposal.'] };
  const list = brought.slice(0, MOST).map((file) => `- \`${file}\``);
  if (brought.length > MOST) list.push(`- … and ${brought.length - MOST} more`);
  return {
    code: 1,
    marks: [
      {
        level: 'error',
        text: 'Thank you! This proposal brings a branch’s own files into the kit, where they would be on everybody’s site. Nothing is broken: close it, or take them out. The summary of this check says how.',
      },
    ],
    words: [
      '## This went to the wrong place, and nothing is broken',
      'Thank you for your work. This proposal was made to the kit itself, which everybody uses. It brings files that belong to one branch alone:',
      list.join('\n'),
      '**If you meant to change your own site:** close this proposal. Nothing is lost: your change is in the branch of git that you made it in. Open a proposal again from there, and see that “base repository” at the top of the page is **yours**.',
      '**If you want to give a text of yours to the kit:** you are very welcome. Type `npx --no hedge offer worksheet/our-housing-facts --because "…"` with the name of yours: it makes a letter and the files to send. Or propose the kit’s own file, changed, without the folder `branch`.',
    ],
  };
}

const MOST = 10;

/** On a forge a proposal is looked at as if it were merged: what it is merged into is the first parent. */
function firstParent(git: Git): string | undefined {
  const parents = git.run('rev-list', '--parents', '--max-count=1', 'HEAD').split(' ').slice(1);
  return parents[0];
}
