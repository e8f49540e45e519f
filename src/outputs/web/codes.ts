import type { Kit } from '../../kit/kit.ts';
import { escapeHtml } from '../../blocks/html.ts';
import { directionOf } from './card.ts';
import { POLICY_TAGS } from './policy.ts';
import { viewsOf } from './view.ts';

/** A file of the finished site. */
export interface SiteFile {
  path: string;
  text: string;
}

/** The short addresses that sheets print, `/w11/`: a small page each that links on at once. */
export function codePages(kit: Kit, base: string): SiteFile[] {
  return viewsOf(kit, base).flatMap((view) =>
    (['module', 'guide', 'worksheet', 'template', 'curriculum'] as const).flatMap((kind) =>
      view.all(kind).map(({ item }) => {
        const to = escapeHtml(view.href(kind, item.id));
        const title = escapeHtml(item.data.title);
        const path = `${view.first ? '' : `${view.language.tag}/`}${item.data.code.toLowerCase()}/index.html`;
        const text = `<!doctype html>
<html lang="${view.language.tag}" dir="${view.language.dir}"><head><meta charset="utf-8">${POLICY_TAGS}<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url=${to}"><link rel="canonical" href="${to}"></head>
<body><main><h1>${escapeHtml(item.data.code)}</h1><p><a href="${to}" lang="${item.lang}" dir="${directionOf(item.lang, view)}">${title}</a></p></main></body></html>
`;
        return { path, text };
      }),
    ),
  );
}
