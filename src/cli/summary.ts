import type { Issue } from '../kit/issue.ts';
import type { Kit } from '../kit/kit.ts';
import { KINDS } from '../kit/schema/vocabulary.ts';
import { countLine, plural } from './problems.ts';

/** What people call each kind. */
const NAMES = {
  module: 'session',
  guide: 'guide',
  worksheet: 'worksheet',
  template: 'template',
  curriculum: 'course',
  page: 'handbook page',
} as const;

/** What was built, on one screen: items by kind, pages, seconds, problems by level. */
export function summaryLines(
  kit: Kit,
  issues: readonly Issue[],
  pages: number,
  files: number,
  seconds: number,
): string[] {
  const main = kit.languages[0]?.tag;
  const rows = KINDS.map((kind) => {
    const items = kit.items.filter((item) => item.kind === kind);
    const own = items.filter((item) => item.lang === main).length;
    const others = items.length - own;
    return `  ${String(own).padStart(5)}  ${NAMES[kind]}${own === 1 ? '' : 's'}${others === 0 ? '' : `, and ${plural(others, 'translation')}`}`;
  });
  return [
    kit.branch.name,
    ...rows,
    `  ${String(pages).padStart(5)}  pages${kit.languages.length > 1 ? ` in ${kit.languages.length} languages` : ''}, in ${seconds.toFixed(1)} s`,
    ...(files === 0 ? [] : [`  ${String(files).padStart(5)}  files to print or take away`]),
    `         ${countLine(issues)}`,
  ];
}
