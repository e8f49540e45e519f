import type { SiteFile } from '../web/codes.ts';
import { escapeHtml } from '../../blocks/html.ts';
import type { Page } from '../web/page.ts';

/** `/sitemap.xml`: every page in the language it is written in. `root` is the site's whole address, with a slash at its end. */
export function sitemap(pages: readonly Page[], root: string): SiteFile {
  const own = pages.filter(
    (page) =>
      !page.frame.fallback &&
      page.frame.hidden !== true &&
      page.frame.canonical === undefined &&
      page.template !== 'missing',
  );
  const lines = own.map(
    (page) => `<url><loc>${escapeHtml(`${root}${page.path === '' ? '' : `${page.path}/`}`)}</loc></url>`,
  );
  return {
    path: 'sitemap.xml',
    text: `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</urlset>\n`,
  };
}
