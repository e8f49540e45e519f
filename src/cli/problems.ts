import { at } from '../kit/issue.ts';
import type { Issue, Level } from '../kit/issue.ts';

/** A problem as people read it: where, what, how to mend it, and the rule's name for exceptions. */
export function problemLines(issue: Issue): string[] {
  const field = issue.field === undefined ? '' : `  ${issue.field}`;
  return [`${issue.level}  ${at(issue)}${field}`, `  ${issue.message}`, `  ${issue.mend}  [${issue.rule}]`];
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
