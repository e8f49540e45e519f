import type { Kit } from '../../kit/kit.ts';
import { NO_DOWNLOADS } from '../downloads.ts';
import type { Downloads } from '../downloads.ts';
import type { Page } from './page.ts';
import { REFERENCE, referencePage } from './pages/blocks-and-fields.ts';
import { coursePage } from './pages/course.ts';
import { eventsPage } from './pages/events.ts';
import { findPage } from './pages/find.ts';
import { homePage } from './pages/home.ts';
import { itemPage } from './pages/item.ts';
import { keepPage } from './pages/keep.ts';
import { localPage } from './pages/local.ts';
import { azPage, indexPages, themesPage } from './pages/lists.ts';
import { missingPage } from './pages/missing.ts';
import { offlinePage } from './pages/offline.ts';
import { afterPage, planPage, runPage } from './pages/plan.ts';
import { printPage } from './pages/print.ts';
import { coveragePage, glossaryPage, sourcesPage } from './pages/reference.ts';
import { rhythmPage } from './pages/rhythm.ts';
import { sessionPage } from './pages/session.ts';
import { setUpPage } from './pages/set-up.ts';
import { type View, viewsOf } from './view.ts';

/** Every page of the site, in every language, ready to be set. */
export function composeSite(kit: Kit, base: string, downloads: Downloads = NO_DOWNLOADS): Page[] {
  return viewsOf(kit, base, downloads).flatMap((view) => {
    const words = JSON.stringify(kit.strings);
    return pagesOf(view).map((page) => ({
      ...page,
      t: view.speaking(page.frame.content?.lang ?? view.language.tag).t,
      frameWords: view.t,
      words,
    }));
  });
}

function pagesOf(view: View): Omit<Page, 't' | 'words' | 'frameWords'>[] {
  return [
    homePage(view),
    findPage(view),
    planPage(view),
    runPage(view),
    afterPage(view),
    ...indexPages(view),
    themesPage(view),
    azPage(view),
    printPage(view),
    offlinePage(view),
    glossaryPage(view),
    sourcesPage(view),
    coveragePage(view),
    localPage(view),
    keepPage(view),
    setUpPage(view),
    ...(view.kit.hasBranch ? [eventsPage(view), rhythmPage(view)] : []),
    ...view.all('module').map((shown) => sessionPage(shown, view)),
    ...view.all('curriculum').map((shown) => coursePage(shown, view)),
    ...view.all('guide').map((shown) => itemPage(shown, view)),
    ...view.all('worksheet').map((shown) => itemPage(shown, view)),
    ...view.all('template').map((shown) => itemPage(shown, view)),
    ...view
      .all('page')
      .map((shown) => (shown.item.id === REFERENCE ? referencePage(shown, view) : itemPage(shown, view))),
    ...(view.first ? [missingPage(view)] : []),
  ];
}
