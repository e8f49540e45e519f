import { lstatSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Issue } from '../kit/issue.ts';
import { parseList } from '../upgrade/list.mjs';
import type { Listed } from '../upgrade/list.mjs';
import { LIST, wrongPath } from '../upgrade/paths.mjs';
import { fingerprint } from './fingerprint.ts';
import { sinceTheKit } from './kit-history.ts';
import type { SinceTheKit } from './kit-history.ts';

/** The kit's files that somebody has changed or taken away in a project with a branch. An upgrade will put the kit's own in their
 * place. They are told by the list of the release this was made from, by the kit's commits in its git history, or by both: what
 * either knows to be the kit's is nobody's edit. `branch` is the absolute path of the branch's folder. */
export function outsideEdits(root: string, branch: string | undefined): Issue[] {
  const listed = byList(root);
  // A folder elsewhere, such as one that tests use, says nothing of whose project this is.
  const isIts = branch !== undefined && /^(?:branch|branches[\\/][^\\/]+)$/.test(relative(root, branch));
  const history = isIts ? sinceTheKit(root) : undefined;
  const edits = listed === undefined ? history : history === undefined ? listed : unexplained(listed, history);
  const issues = [
    ...(edits?.gone ?? []).map((path) =>
      issue(path, 'This file of the kit is gone.', 'Nothing of yours depends on it; the next upgrade puts it back.'),
    ),
    ...(edits?.changed ?? []).map((path) =>
      issue(
        path,
        'This file of the kit was changed here. The next upgrade saves it in outside-edits and puts the kit’s own in its place.',
        'Put what you need into your branch’s folder: npx --no hedge localise says how.',
      ),
    ),
  ]
    .filter(({ file }) => wrongPath(file) === undefined)
    .toSorted((a, b) => (a.file < b.file ? -1 : 1));
  const [next, ...others] = issues.slice(MOST);
  if (next === undefined || others.length === 0) return issues;
  // One at odds with the whole kit: what is wrong with its own texts mustn't be lost among it.
  return [...issues.slice(0, MOST), { ...next, message: `${next.message} So it is with ${others.length} more.` }];
}

/** So many files are named, and the rest counted. */
const MOST = 10;

interface Edits {
  changed: string[];
  gone: string[];
}

/** What differs from the list, but for what came with a merge of the kit after the last upgrade. */
function unexplained({ changed, gone }: Edits, history: SinceTheKit): Edits {
  return {
    changed: changed.filter((path) => !history.has(path) || history.changed.includes(path)),
    gone: gone.filter((path) => history.has(path)),
  };
}

function byList(root: string): Edits | undefined {
  const edits: Edits = { changed: [], gone: [] };
  const listed = readList(root);
  for (const { path, sha256 } of listed ?? []) {
    const file = join(root, path);
    const stat = lstatSync(file, { throwIfNoEntry: false });
    if (stat === undefined) edits.gone.push(path);
    else if (!stat.isFile() || fingerprint(readFileSync(file)) !== sha256) edits.changed.push(path);
  }
  return listed === undefined ? undefined : edits;
}

function issue(file: string, message: string, mend: string): Issue {
  return { file, level: 'warning', rule: 'outside-edits', message, mend };
}

/** The entries of the list; nothing where there is no list, or it isn't one. */
function readList(root: string): readonly Listed[] | undefined {
  try {
    return parseList(readFileSync(join(root, LIST), 'utf8'), 'This project').files;
  } catch {
    return undefined;
  }
}
