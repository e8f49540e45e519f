import { escapeHtml } from '../../blocks/html.ts';
import { at } from '../../kit/issue.ts';
import type { Issue } from '../../kit/issue.ts';

/** The folder of what only `hedge dev` has, within the site. */
export const DEV = '__hedge/';

/** Problems of a page that are shown on it; the terminal has them all. */
const MOST = 5;

/** What stands on a page while texts can't be shown as they were saved: where, what is wrong, how to mend it. */
export function noticeHtml(problems: readonly Issue[]): string {
  if (problems.length === 0) return '';
  const rows = problems.slice(0, MOST).map((issue) => {
    const field = issue.field === undefined ? '' : ` ${escapeHtml(issue.field)}`;
    return `<li><p><code>${escapeHtml(at(issue))}</code>${field}</p><p>${escapeHtml(issue.message)}</p><p>${escapeHtml(issue.mend)}</p></li>`;
  });
  const more = problems.length > MOST ? `<p>And ${problems.length - MOST} more, listed in the terminal.</p>` : '';
  return `<section id="hedge-dev" lang="en" dir="ltr" tabindex="0" aria-labelledby="hedge-dev-title"><h2 id="hedge-dev-title">What was saved can’t be shown yet. Until this is mended, you see it as it was before.</h2><ul>${rows.join('')}</ul>${more}</section>`;
}

/** A page with what makes it load again by itself. It is a file of the server's own, for no page may hold a script. */
export function withDevParts(html: string, notice: string, base: string, page: string, seen: string): string {
  const script = `<script src="${base}${DEV}page.js" data-page="${escapeHtml(page)}" data-seen="${seen}" defer></script>`;
  const style = notice === '' ? '' : `<link rel="stylesheet" href="${base}${DEV}notice.css">`;
  // A function: what it gives is taken as it stands.
  return html.replace('</head>', () => `${style}${script}</head>`).replace(/<body[^>]*>/, (body) => `${body}${notice}`);
}
