import type { Item, Kit } from '../../kit/kit.ts';
import type { Kind } from '../../kit/schema/vocabulary.ts';
import { KINDS } from '../../kit/schema/vocabulary.ts';
import { NO_DOWNLOADS } from '../downloads.ts';
import type { Downloads } from '../downloads.ts';
import { SEGMENTS } from './addresses.ts';
import type { Page } from './page.ts';
import { REFERENCE, referencePage } from './pages/blocks-and-fields.ts';
import { coursePage } from './pages/course.ts';
import { eventsPage } from './pages/events.ts';
import { findPage } from './pages/find.ts';
import { homePage } from './pages/home.ts';
import { itemPage } from './pages/item.ts';
import { keepPage } from './pages/keep.ts';
import { localPage } from './pages/local.ts';
import { azPage, indexPage, themesPage } from './pages/lists.ts';
import { missingPage } from './pages/missing.ts';
import { offlinePage } from './pages/offline.ts';
import { afterPage, planPage, runPage } from './pages/plan.ts';
import { printPage } from './pages/print.ts';
import { coveragePage, glossaryPage, sourcesPage } from './pages/reference.ts';
import { rhythmPage } from './pages/rhythm.ts';
import { sessionPage } from './pages/session.ts';
import { setUpPage } from './pages/set-up.ts';
import { type Shown, type View, viewsOf } from './view.ts';

type Draft = Omit<Page, 't' | 'words' | 'frameWords'>;

/** The pages of a site, each made when it is asked for. */
export interface Pages {
  /** The paths of all, as a page's own `path` says them. */
  paths: readonly string[];
  page(path: string): Page | undefined;
}

/** Every page of the site, in every language, ready to be set. */
export function composeSite(kit: Kit, base: string, downloads: Downloads = NO_DOWNLOADS): Page[] {
  const { paths, page } = openPages(kit, base, downloads);
  return paths.map(page).filter((made) => made !== undefined);
}

/** The pages of the site, of which one may be wanted and not the rest. */
export function openPages(kit: Kit, base: string, downloads: Downloads = NO_DOWNLOADS): Pages {
  const words = JSON.stringify(kit.strings);
  const makers = new Map<string, () => Page>();
  for (const view of viewsOf(kit, base, downloads))
    for (const [path, make] of makersOf(view))
      makers.set(view.first ? path : [view.language.tag, path].filter((part) => part !== '').join('/'), () => {
        const page = make();
        const { t } = view.speaking(page.frame.content?.lang ?? view.language.tag);
        return { ...page, t, frameWords: view.t, words };
      });
  return { paths: [...makers.keys()], page: (path) => makers.get(path)?.() };
}

/** What makes each page of one language, by its path within that language. */
function makersOf(view: View): [path: string, make: () => Draft][] {
  return [
    ['', () => homePage(view)],
    ['find', () => findPage(view)],
    ['plan', () => planPage(view)],
    ['run', () => runPage(view)],
    ['after', () => afterPage(view)],
    ...KINDS.map((kind): [string, () => Draft] => [SEGMENTS[kind], () => indexPage(kind, view)]),
    ['themes', () => themesPage(view)],
    ['a-z', () => azPage(view)],
    ['print', () => printPage(view)],
    ['offline', () => offlinePage(view)],
    ['glossary', () => glossaryPage(view)],
    ['sources', () => sourcesPage(view)],
    ['coverage', () => coveragePage(view)],
    ['local', () => localPage(view)],
    ['keep', () => keepPage(view)],
    ['set-up', () => setUpPage(view)],
    ...(view.kit.hasBranch
      ? ([
          ['events', () => eventsPage(view)],
          ['rhythm', () => rhythmPage(view)],
        ] satisfies [string, () => Draft][])
      : []),
    ...itemsOf('module', view, (shown) => sessionPage(shown, view)),
    ...itemsOf('curriculum', view, (shown) => coursePage(shown, view)),
    ...itemsOf('guide', view, (shown) => itemPage(shown, view)),
    ...itemsOf('worksheet', view, (shown) => itemPage(shown, view)),
    ...itemsOf('template', view, (shown) => itemPage(shown, view)),
    ...itemsOf('page', view, (shown) =>
      shown.item.id === REFERENCE ? referencePage(shown, view) : itemPage(shown, view),
    ),
    ...(view.first ? ([['404', () => missingPage(view)]] satisfies [string, () => Draft][]) : []),
  ];
}

function itemsOf<K extends Kind>(
  kind: K,
  view: View,
  make: (shown: Shown<Extract<Item, { kind: K }>>) => Draft,
): [string, () => Draft][] {
  return view.all(kind).map((shown) => [`${SEGMENTS[kind]}/${shown.item.id}`, () => make(shown)]);
}
