import type { CurriculumItem, ModuleItem } from '../../kit/kit.ts';
import type { SiteFile } from '../web/codes.ts';
import type { View } from '../web/view.ts';
import { cataloguePath } from './catalogue.ts';
import { EVERYTHING, KEEPER } from './offline-set.ts';
import type { KeepFile, OfflineIndex, OfflineSet } from './offline-set.ts';

/** A file of the finished site. */
export interface BuiltFile {
  bytes: number;
  /** Short, and another whenever the file is another. */
  revision: string;
}

/** The finished site, as far as saving it goes. */
export interface BuiltSite {
  files: ReadonlyMap<string, BuiltFile>;
  /** All that a page loads, styles of styles and scripts of scripts among it. */
  loads(page: string): readonly string[];
  /** The files that a page offers to take away. */
  offers(page: string): readonly string[];
}

/** Where the list of what can be saved stands. */
export function offlinePath(lang: string): string {
  return `offline/${lang}.json`;
}

/** What a session is called among the sets, and a course. */
export function setName(kind: 'module' | 'curriculum', id: string): string {
  return `${kind === 'module' ? 'session' : 'course'}/${id}`;
}

/** The sets that can be saved in one language, each with all it needs to work with no signal. */
export function offlineFiles(view: View, site: BuiltSite, fingerprint: (text: string) => string): SiteFile[] {
  const lang = view.language.tag;
  const common = keepFiles(commonOf(view, site), site);
  const shared = new Set(common.map(([path]) => path));
  const version = fingerprint(JSON.stringify(common));
  const sessions = view.all('module').map(({ item }) => ({ item, files: sessionOf(item, view, site) }));
  const wanted = [
    ...sessions.map(({ item, files }) => ({ item, name: setName('module', item.id), files })),
    ...view.all('curriculum').map(({ item }) => ({
      item,
      name: setName('curriculum', item.id),
      files: courseOf(item, view, site),
    })),
    { item: undefined, name: EVERYTHING, files: everythingOf(view, site) },
  ];
  const sets = wanted.map(({ item, name, files }) => {
    const list = keepFiles(
      files.filter((path) => !shared.has(path)),
      site,
    );
    const set: OfflineSet = {
      title: item?.data.title ?? view.t('offline.everything', { language: view.language.name }),
      href: item === undefined ? view.to.place('home', lang) : view.href(item.kind, item.id),
      bytes: bytesOf(common) + bytesOf(list),
      version: fingerprint(version + JSON.stringify(list)).slice(0, 12),
      list: `offline/${lang}/${name.replace('/', '-')}.json`,
    };
    return { name, set, list };
  });
  const index: OfflineIndex = {
    common: `offline/${lang}/common.json`,
    sets: Object.fromEntries(sets.map(({ name, set }) => [name, set])),
  };
  return [
    { path: offlinePath(lang), text: JSON.stringify(index) },
    { path: index.common, text: JSON.stringify(common) },
    ...sets.map(({ set, list }) => ({ path: set.list, text: JSON.stringify(list) })),
  ];
}

function bytesOf(list: readonly KeepFile[]): number {
  return list.reduce((sum, [, , bytes]) => sum + bytes, 0);
}

/** What every set has: the way in, the finder with its words, the planner and the room view, and what is said of saving. */
function commonOf(view: View, site: BuiltSite): string[] {
  const lang = view.language.tag;
  const start = startOf(view);
  const places = ['', 'find/', 'plan/', 'run/', 'after/', 'offline/'];
  return [
    ...places.flatMap((place) => pageWith(`${start}${place}index.html`, site)),
    cataloguePath(lang),
    `plan/${lang}.json`,
    KEEPER,
    'favicon.svg',
    ...[...site.files.keys()].filter((path) => isSearchOf(lang, path, site)),
  ];
}

/** A session: its page, its sheets and guides, its PDFs and theirs, and its words for the room view. */
function sessionOf(item: ModuleItem, view: View, site: BuiltSite): string[] {
  const { worksheets, guides } = item.data;
  const own = [pageOf('module', item.id, view), ...worksheets.map((id) => pageOf('worksheet', id, view))];
  return [
    ...own.flatMap((page) => [...pageWith(page, site), ...site.offers(page).filter((file) => file.endsWith('.pdf'))]),
    ...guides.flatMap((id) => pageWith(pageOf('guide', id, view), site)),
    `plan/${view.language.tag}/${item.id}.json`,
  ];
}

/** A course: its page and book, its sessions, and what it asks people to read or try in between. */
function courseOf(item: CurriculumItem, view: View, site: BuiltSite): string[] {
  const page = pageOf('curriculum', item.id, view);
  const { sessions, extra } = item.data;
  const modules = [
    ...sessions.flatMap(({ module, instead }) => [module, ...instead]),
    ...extra.map((each) => each.module),
  ];
  const between = sessions.flatMap(({ between: step }) => [
    ...(step?.guide === undefined ? [] : [pageOf('guide', step.guide, view)]),
    ...(step?.worksheet === undefined ? [] : [pageOf('worksheet', step.worksheet, view)]),
  ]);
  return [
    ...pageWith(page, site),
    ...site.offers(page).filter((file) => file.endsWith('.pdf')),
    ...between.flatMap((other) => pageWith(other, site)),
    ...[...new Set(modules)].flatMap((id) => {
      const shown = view.shown('module', id);
      return shown === undefined ? [] : sessionOf(shown.item, view, site);
    }),
  ];
}

/** Every page in one language, with all it loads and offers. */
function everythingOf(view: View, site: BuiltSite): string[] {
  const start = startOf(view);
  const others = view.kit.languages.map(({ tag }) => `${tag}/`).filter((other) => other !== start);
  const lang = view.language.tag;
  return [...site.files.keys()]
    .filter((path) =>
      path.endsWith('.html')
        ? path.startsWith(start) &&
          path !== '404.html' &&
          (start !== '' || others.every((other) => !path.startsWith(other)))
        : path.startsWith(`plan/${lang}/`),
    )
    .flatMap((path) => (path.endsWith('.html') ? [...pageWith(path, site), ...site.offers(path)] : [path]));
}

function startOf({ first, language }: View): string {
  return first ? '' : `${language.tag}/`;
}

function pageOf(kind: 'module' | 'worksheet' | 'guide' | 'curriculum', id: string, view: View): string {
  return `${startOf(view)}${view.to.itemPath(kind, id)}index.html`;
}

function pageWith(page: string, site: BuiltSite): string[] {
  return site.files.has(page) ? [page, ...site.loads(page)] : [];
}

/** Pagefind's parts for one language; what it has no grammar for is searched by a part of no language. */
function isSearchOf(lang: string, path: string, site: BuiltSite): boolean {
  const tag = lang.toLowerCase();
  const name = /^pagefind\/(?:index\/|fragment\/)?(.+)$/.exec(path)?.[1];
  if (name === undefined) return false;
  if (name.startsWith('wasm.'))
    return name === `wasm.${site.files.has(`pagefind/wasm.${tag}.pagefind`) ? tag : 'unknown'}.pagefind`;
  return (
    name === 'pagefind.js' ||
    name === 'pagefind-entry.json' ||
    name.startsWith(`${tag}_`) ||
    name.startsWith(`pagefind.${tag}_`)
  );
}

/** Each file once, in the order of paths; what this site doesn't have is left out. */
function keepFiles(paths: readonly string[], site: BuiltSite): KeepFile[] {
  return [...new Set(paths)].toSorted().flatMap((path): KeepFile[] => {
    const file = site.files.get(path);
    return file === undefined ? [] : [[path, file.revision, file.bytes]];
  });
}
