import { frameOf } from '../frame.ts';
import type { Page } from '../page.ts';
import type { View } from '../view.ts';

/** What is shown where there is no page. */
export interface MissingProps {
  words: string;
  find: { label: string; href: string };
  all: { label: string; href: string };
}

/** The page for addresses that lead nowhere. */
export function missingPage(view: View): Omit<Page<MissingProps>, 't' | 'words' | 'frameWords'> {
  const { t, to, language } = view;
  return {
    template: 'missing',
    path: '404',
    // One page for every language: a host has one page for lost addresses.
    frame: { ...frameOf(view, '404', t('missing.title'), t('missing.words')), languages: [] },
    props: {
      words: t('missing.words'),
      find: { label: t('nav.find'), href: to.place('find', language.tag) },
      all: { label: t('nav.a-z'), href: to.place('a-z', language.tag) },
    },
  };
}
