import { at } from '../kit/issue.ts';
import type { Issue, Level } from '../kit/issue.ts';
import type { Kit } from '../kit/kit.ts';

/** A problem as people read it: where, what, how to mend it, and the rule's name for exceptions. */
export function problemLines(issue: Issue): string[] {
  const field = issue.field === undefined ? '' : `  ${issue.field}`;
  return [`${issue.level}  ${at(issue)}${field}`, `  ${issue.message}`, `  ${issue.mend}  [${issue.rule}]`];
}

/** Whether a problem is for whoever keeps this site: a branch's keeper can't mend the kit's own texts. */
export function isTheirs(issue: Issue, kit: Pick<Kit, 'hasBranch' | 'folder'>): boolean {
  return !kit.hasBranch || issue.rule === 'outside-edits' || issue.file.startsWith(`${kit.folder}/`);
}

/** How many problems of a level there are. */
export function count(issues: readonly Issue[], level: Level): number {
  return issues.filter((issue) => issue.level === level).length;
}

/** `1 error, 3 warnings, 2 notes` */
export function countLine(issues: readonly Issue[]): string {
  return (['error', 'warning', 'note'] as const).map((level) => plural(count(issues, level), level)).join(', ');
}

/** `1 error`, `2 errors` */
export function plural(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
