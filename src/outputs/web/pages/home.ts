import { type Card, cardOf } from '../card.ts';
import { frameOf } from '../frame.ts';
import type { LinkTo, Page } from '../page.ts';
import type { View } from '../view.ts';

/** The home page: three doors by what people came to do, then courses, sessions, and who we are. */
export interface HomeProps {
  find: string;
  branch: { words: string; link?: LinkTo };
  worksheets: { count: string; href: string };
  courses: Card[];
  sessions: Card[];
  about?: LinkTo;
  handbook: string;
}

/** Sets the home page in one language. It counts only what exists. */
export function homePage(view: View): Omit<Page<HomeProps>, 't' | 'words' | 'frameWords'> {
  const { t, to, language } = view;
  const about = view.shown('page', 'about');
  const setUp = view.shown('page', 'your-branch-site');
  const frame = frameOf(view, '', t('home.title'), t('home.lede'));
  return {
    template: 'home',
    path: frame.path,
    frame,
    props: {
      find: to.place('find', language.tag),
      branch: {
        words: t('home.branchWords'),
        ...(setUp === undefined ? {} : { link: { label: t('home.branchLink'), href: view.href('page', 'your-branch-site') } }),
      },
      worksheets: { count: t('home.worksheets', { n: view.all('worksheet').length }), href: to.index('worksheet', language.tag) },
      courses: view.all('curriculum').map((shown) => cardOf(shown, view)),
      sessions: view.all('module').slice(0, 8).map((shown) => cardOf(shown, view)),
      ...(about === undefined ? {} : { about: { label: about.item.data.title, href: view.href('page', 'about') } }),
      handbook: to.index('page', language.tag),
    },
  };
}
