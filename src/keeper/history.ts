import { linesOf } from './git.ts';
import type { Git } from './git.ts';
import { NOTED, RECORD } from './record.ts';

/** A change of the site's, newest first in a list of them. */
export interface Change {
  commit: string;
  /** Its first line. */
  title: string;
  body: string;
  /** Whether it brought another branch of git in. */
  isMerge: boolean;
}

/** What counts as a change: the branch's own folder, and the list that each update of the kit leaves. What only brings the kit's files, such as
 * a fork brought up to date by its forge, doesn't: git would then never bring them again. */
const OURS = ['branch', 'branches', 'kit.files.json'];

/** Every change, newest first, along the main line. */
export function changesOf(git: Git): Change[] {
  const format = '--format=%H%x00%P%x00%B%x01';
  return git
    .run('log', '--first-parent', '-m', format, '--', ...OURS)
    .split('\u0001')
    .map((each) => each.replace(/^\n/, '').split('\0'))
    .filter(([commit]) => commit !== undefined && commit !== '')
    .map(([commit = '', parents = '', body = '']) => ({
      commit,
      body,
      title: body.split('\n')[0] ?? '',
      isMerge: parents.includes(' '),
    }));
}

/** Lines by which an undoing, or a bringing back, says what it undid or brought back. */
export const UNDONE = 'Hedge-undone: ';
export const BROUGHT_BACK = 'Hedge-brought-back: ';

function named({ body }: Change, line: string): string[] {
  return linesOf(body)
    .filter((each) => each.startsWith(line))
    .map((each) => each.slice(line.length));
}

/** The last change that still holds, with what the keeper noted after it, newest first; nothing where there is none. */
export function lastChange(changes: readonly Change[]): Change[] {
  return lastOf(changes, 'change');
}

/** The last undoing that still holds, with what was noted after it. */
export function lastUndoing(changes: readonly Change[]): Change[] {
  return lastOf(changes, 'undoing');
}

/** Goes back through the changes. An undoing takes what it undid out of the row, a bringing back takes out the undoing. */
function lastOf(changes: readonly Change[], wanted: 'change' | 'undoing'): Change[] {
  const gone = new Set<string>();
  let noted: Change[] = [];
  for (const change of changes) {
    if (gone.has(change.commit)) continue;
    if (isNote(change)) {
      noted.push(change);
      continue;
    }
    const undone = named(change, UNDONE);
    const back = named(change, BROUGHT_BACK);
    const sort = undone.length > 0 ? 'undoing' : back.length > 0 ? 'bringing back' : 'change';
    if (sort === wanted) return [...noted, change];
    // An undoing is passed over where changes are looked for, and with it what it undid; so is a bringing back, always.
    if (sort !== 'change') for (const each of [...undone, ...back]) gone.add(each);
    noted = [];
  }
  return [];
}

function isNote({ title, body }: Change): boolean {
  return title === NOTED && linesOf(body).includes(RECORD);
}
