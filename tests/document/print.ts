import { at } from '../../src/kit/issue.ts';
import type { Issue } from '../../src/kit/issue.ts';

/** Issues as text: place, level, field, message, and the way to mend it below. */
export function print(issues: readonly Issue[]): string {
  return issues
    .map(
      (issue) =>
        `${at(issue)} ${issue.level}${issue.field === undefined ? '' : ` (${issue.field})`}\n  ${issue.message}\n  ${issue.mend}\n`,
    )
    .join('');
}
