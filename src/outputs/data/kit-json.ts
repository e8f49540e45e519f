import type { Item, Kit } from '../../kit/kit.ts';
import { leastLength, length, shares } from '../../kit/session/agenda.ts';
import { downloadKey, NO_DOWNLOADS } from '../downloads.ts';
import type { Download, Downloads } from '../downloads.ts';
import type { SiteFile } from '../web/codes.ts';
import { courseMinutes } from '../web/card.ts';
import { type View, viewsOf } from '../web/view.ts';

/** `/kit.json`: every published item, for other tools. Times are minutes. */
export function kitJson(kit: Kit, base: string, downloads: Downloads = NO_DOWNLOADS): SiteFile {
  const views = new Map(viewsOf(kit, base, downloads).map((view) => [view.language.tag, view]));
  const items = kit.items.map((item) => {
    const view = views.get(item.lang) ?? [...views.values()][0];
    return describe(item, view, view?.href(item.kind, item.id) ?? '');
  });
  return {
    path: 'kit.json',
    text: `${JSON.stringify({ name: kit.branch.name, built: kit.today, licence: 'CC-BY-SA-4.0', items }, null, 1)}\n`,
  };
}

/** What can be taken away from a site, as its own `kit.json` says. */
export function downloadsIn(text: string, base: string): Downloads {
  // It was written above.
  const { items }: { items: (Pick<Item, 'kind' | 'id'> & { language: string; downloads: Listed[] })[] } =
    JSON.parse(text);
  const found = items
    .filter(({ downloads }) => downloads.length > 0)
    .map(({ language: lang, kind, id, downloads }): [string, Download[]] => [
      downloadKey({ lang, kind, id }),
      downloads.map(({ url, ...file }) => ({ ...file, path: url.slice(base.length) })),
    ]);
  return found.length === 0 ? NO_DOWNLOADS : new Map(found);
}

type Listed = Omit<Download, 'path'> & { url: string };

function courseTimes(item: Extract<Item, { kind: 'curriculum' }>, view: View): { minutes: number; minMinutes: number } {
  const { full, least } = courseMinutes(item, view);
  return { minutes: full, minMinutes: least };
}

function describe(item: Item, view: View | undefined, url: string): Record<string, unknown> {
  const { data } = item;
  return {
    kind: item.kind,
    ...('code' in data ? { code: data.code } : {}),
    id: item.id,
    title: data.title,
    summary: data.summary,
    language: item.lang,
    url,
    ...(item.kind === 'module'
      ? {
          minutes: length(item.plan),
          minMinutes: leastLength(item.plan),
          shortMinutes: length(item.shortPlan),
          groupSize: item.data.groupSize,
          talk: shares(item.plan),
        }
      : {}),
    ...(item.kind === 'worksheet' ? { minutes: item.data.minutes } : {}),
    ...(item.kind === 'curriculum' && view !== undefined ? courseTimes(item, view) : {}),
    ...('theme' in data ? { theme: data.theme } : {}),
    ...('strand' in data ? { strand: data.strand } : {}),
    ...('status' in data ? { status: data.status } : {}),
    founding: data.founding,
    downloads: (view?.downloads(item) ?? []).map(({ path, ...file }) => ({ ...file, url: view?.to.file(path) })),
    hash: item.hash,
  };
}
