import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import type { Frame } from '../outputs/web/page.ts';

/** What Starlight's parts want to know of a page: its title and languages. All else that they could show is ours, or left out. */
export function starlightRoute({ path, title, description, lang, dir, content }: Frame): StarlightRouteData {
  const language = { lang, dir, locale: undefined };
  const id = path;
  return {
    ...language,
    id,
    entry: {
      id,
      body: '',
      collection: 'docs',
      filePath: '',
      data: {
        title,
        description,
        head: [],
        template: 'doc',
        editUrl: false,
        draft: false,
        pagefind: false,
        tableOfContents: false,
        sidebar: { hidden: false, attrs: {} },
      },
    },
    entryMeta: content === undefined ? language : { ...language, lang: content.lang, dir: content.dir },
    headings: [],
    hasSidebar: false,
    sidebar: [],
    pagination: { prev: undefined, next: undefined },
    toc: undefined,
    head: [],
    siteTitle: '',
    siteTitleHref: '',
    lastUpdated: undefined,
    editUrl: undefined,
  };
}
