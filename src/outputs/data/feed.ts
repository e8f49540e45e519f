import { escapeHtml } from '../../blocks/html.ts';
import type { SiteFile } from '../web/codes.ts';
import { happeningLine, upcoming } from '../web/happening.ts';
import type { View } from '../web/view.ts';

/** Where the news feed stands in the site. */
export const FEED = 'feed.xml';

interface Entry {
  title: string;
  link: string;
  about: string;
  id: string;
  /** The day of its words, where they have one. */
  day?: string;
}

/** News to follow: what comes next, and the branch's own pages. `root` is the site's whole address, with a slash at its end. */
export function feed(view: View, root: string): SiteFile {
  const { kit, t } = view;
  const outside = (path: string): string => new URL(path, root).href;
  const events = upcoming(view).map((each): Entry => {
    const line = happeningLine(each, view);
    return {
      title: [line.title, line.when, ...(line.cancelled === undefined ? [] : [line.cancelled])].join(' · '),
      link: `${outside(view.to.place('events', view.language.tag))}#${each.event.id}`,
      about: [line.lasts, ...line.where.map(({ words }) => words), line.about]
        .filter((part) => part !== undefined)
        .join(' · '),
      id: `${each.event.id} ${each.day}${each.cancelled ? ' cancelled' : ''}`,
    };
  });
  const pages = view
    .all('page')
    .filter(({ item }) => item.own === true && item.data.group === 'branch')
    .map(({ item }): Entry => ({
      title: item.data.title,
      link: outside(view.href('page', item.id)),
      about: item.data.summary,
      id: `${item.id} ${item.hash}`,
      day: item.data.lastReviewed,
    }));
  const items = [...events, ...pages].map(
    ({ title, link, about, id, day }) =>
      `<item><title>${escapeHtml(title)}</title><link>${escapeHtml(link)}</link><description>${escapeHtml(about)}</description><guid isPermaLink="false">${escapeHtml(id)}</guid>${day === undefined ? '' : `<pubDate>${new Date(`${day}T00:00:00Z`).toUTCString()}</pubDate>`}</item>`,
  );
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>${escapeHtml(kit.branch.name)}</title><link>${escapeHtml(root)}</link><atom:link href="${escapeHtml(outside(FEED))}" rel="self" type="application/rss+xml"/><description>${escapeHtml(t('index.events'))}</description><language>${view.language.tag}</language>
${items.join('\n')}
</channel></rss>
`;
  return { path: FEED, text };
}
