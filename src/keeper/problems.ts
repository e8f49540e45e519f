import type { Issue } from '../kit/issue.ts';
import { field, parseJson } from './forge.ts';
import { runHedge } from './hedge.ts';
import { currentBranch, linked } from './keeper.ts';
import type { Keeper, Mark } from './keeper.ts';

/** What a reading of all texts found, for whoever keeps the site. */
export interface Found {
  errors: Issue[];
  /** Those in the branch's own files; the kit's authors see to the others. */
  warnings: Issue[];
  /** Of all kinds, for those who look for something in them. */
  all: Issue[];
  /** Where nothing could be read at all: why. */
  broken?: string;
}

/** Runs `hedge check` for one branch; for the kit alone where there is none. */
export function problemsOf({ root, env }: Keeper, folder: string): Found {
  const ran = runHedge(root, { ...env, HEDGE_BRANCH: folder }, 'check', '--json');
  const read = parseJson(ran.said);
  const issues = field(read, 'issues');
  if (!Array.isArray(issues)) {
    const said = field(read, 'error');
    return {
      errors: [],
      warnings: [],
      all: [],
      broken: typeof said === 'string' ? said : (ran.complained || ran.said).trim(),
    };
  }
  const all = issues.filter(isIssue);
  return {
    all,
    errors: all.filter(({ level }) => level === 'error'),
    warnings: all.filter(
      ({ level, file, rule }) =>
        level === 'warning' && (folder === '' || file.startsWith(`${folder}/`) || rule === 'outside-edits'),
    ),
  };
}

function isIssue(value: unknown): value is Issue {
  return ['file', 'level', 'rule', 'message', 'mend'].every((name) => typeof field(value, name) === 'string');
}

/** So many are listed in full: who has more mends those first. */
const MOST = 20;

/** A list of problems: where, what, and what to do, each with a door to the file. */
export function problemList(keeper: Keeper, issues: readonly Issue[]): string {
  const branch = currentBranch(keeper);
  const { links } = keeper.forge ?? {};
  const lines = issues.slice(0, MOST).map(({ file, line, field: named, message, mend }) => {
    const place = `${file}${line === undefined ? '' : `, line ${line}`}`;
    const edit = links === undefined ? '' : ` ${linked('Open it to change it', links.edit(branch, file))}.`;
    return `- **${linked(place, links?.file(branch, file, line))}**${named === undefined ? '' : `, at \`${named}\``}: ${plain(message)}\n  What to do: ${plain(mend)}${edit}`;
  });
  const more = issues.length - lines.length;
  return [...lines, ...(more > 0 ? [`- … and ${more} more.`] : [])].join('\n');
}

/** The same, to stand beside the lines. */
export function marksOf(issues: readonly Issue[], level: Mark['level']): Mark[] {
  return issues.map(({ file, line, message, mend }) => ({
    level,
    file,
    ...(line === undefined ? {} : { line }),
    text: `${message} ${mend}`,
  }));
}

/** Words of a file's inside a list of ours: nothing in them opens a tag, names a person, or ends the item. */
export function plain(words: string): string {
  return words
    .replaceAll(/\s+/g, ' ')
    .replaceAll('<', '&lt;')
    .replaceAll(/@(?=\w)/g, '@\u200B')
    .trim();
}
