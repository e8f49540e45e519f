import { PlainError } from '../edge/plain.ts';
import { BROUGHT_BACK, changesOf, lastChange, lastUndoing, UNDONE } from './history.ts';
import type { Change } from './history.ts';
import { linesOf } from './git.ts';
import { branchFolders, currentBranch, linked, NOBODYS } from './keeper.ts';
import type { Keeper, Outcome } from './keeper.ts';
import { plain } from './problems.ts';
import { whyNot } from './record.ts';

/** Undoes the last change by a new one; pressed again, the one before. With `back`, brings back what was undone last. */
export function undo(keeper: Keeper): Outcome {
  const { git, root, asked } = keeper;
  if (branchFolders(root).length === 0) return { ...NOBODYS, outputs: SAME };
  if (git.run('rev-parse', '--is-shallow-repository') === 'true')
    return {
      code: 1,
      words: ['The history of this copy is cut short, so nothing can be undone in it. Nothing was changed.'],
      outputs: SAME,
    };
  // As a kill leaves it, too: on top of it, one would undo what somebody is in the middle of.
  if (git.run('status', '--porcelain', '--untracked-files=no') !== '')
    return {
      code: 1,
      words: [
        'Some files here were changed and not committed, perhaps by an undoing that was cut short, so nothing was begun. `git status` lists them; `git reset --hard` puts them back as they were committed.',
      ],
      outputs: SAME,
    };
  const changes = changesOf(git);
  const goes = asked.back === true ? lastUndoing(changes) : lastChange(changes);
  const what = goes.at(-1);
  if (what === undefined)
    return {
      code: 0,
      words: [
        asked.back ? 'Nothing was undone, so there is nothing to bring back.' : 'There is no change of yours to undo.',
      ],
      outputs: SAME,
    };

  const from = git.run('rev-parse', 'HEAD');
  for (const { commit, isMerge } of goes) {
    const reverted = git.ask('revert', '--no-commit', ...(isMerge ? ['--mainline', '1'] : []), commit);
    if (reverted.ok) continue;
    const touched = linesOf(git.run('diff', '--name-only', '--diff-filter=U'));
    git.run('reset', '--quiet', '--hard', from);
    // No words stand against each other: something else stopped it, such as a full disk.
    if (touched.length === 0) throw new PlainError(`git revert says: ${linesOf(reverted.said).at(-1) ?? ''}`);
    return { code: 1, words: tangled(keeper, what, touched), outputs: SAME };
  }
  if (branchFolders(root).length === 0) {
    git.run('reset', '--quiet', '--hard', from);
    return {
      code: 1,
      words: [
        `The last change, “${plain(what.title)}”, was the one that made your branch’s folder. Undoing it would take the whole site away, so nothing was done.`,
      ],
      outputs: SAME,
    };
  }
  const files = linesOf(git.run('diff', '--cached', '--name-only'));
  if (files.length === 0)
    return { code: 0, words: ['Nothing is left of that change, so there was nothing to undo.'], outputs: SAME };
  git.run('commit', '--quiet', '-m', messageFor(goes, what, asked.back === true));
  const pushed = git.ask('push', '--quiet', 'origin', `HEAD:refs/heads/${currentBranch(keeper)}`);
  if (!pushed.ok) {
    git.run('reset', '--quiet', '--hard', from);
    return { code: 1, words: [`Nothing was undone: ${whyNot(pushed.said)} Press the button again.`], outputs: SAME };
  }
  return { code: 0, words: done(what, files, asked.back === true), outputs: { changed: 'yes' } };
}

const SAME = { changed: 'no' };

function messageFor(goes: readonly Change[], what: Change, back: boolean): string {
  const title = back ? titleUndone(what) : what.title;
  return [
    back ? `Brought back: ${title}` : `Undone: ${title}`,
    goes.map(({ commit }) => `${back ? BROUGHT_BACK : UNDONE}${commit}`).join('\n'),
  ].join('\n\n');
}

/** What an undoing undid. */
function titleUndone({ title }: Change): string {
  return title.replace(/^Undone: /, '');
}

const MOST = 10;

function done(what: Change, files: readonly string[], back: boolean): string[] {
  const list = files.slice(0, MOST).map((file) => `- \`${file}\``);
  if (files.length > MOST) list.push(`- … and ${files.length - MOST} more`);
  return [
    back ? `## Brought back: ${plain(titleUndone(what))}` : `## Undone: ${plain(what.title)}`,
    'These files are as they were before:',
    list.join('\n'),
    back
      ? 'To undo it after all, press *Undo the last change* once more.'
      : 'Press the button again to undo the change before that one. To have this one back, choose “bring back what was undone” when you press it. Nothing is ever lost: all of it stays in the history.',
  ];
}

function tangled(keeper: Keeper, what: Change, files: readonly string[]): string[] {
  const branch = currentBranch(keeper);
  const links = keeper.forge?.links;
  return [
    keeper.asked.back === true
      ? `## Not brought back: ${plain(titleUndone(what))}`
      : `## Not undone: ${plain(what.title)}`,
    'The same lines were changed again since, and a program can’t know which words you want. Nothing was changed, and your site is as it was. Open these files and put in the words that you want:',
    files.map((file) => `- ${linked(`\`${file}\``, links?.edit(branch, file))}`).join('\n'),
  ];
}
