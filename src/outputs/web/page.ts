import type { Translate } from './translate.ts';

/** Which component sets a page. */
export type Template =
  | 'home'
  | 'session'
  | 'guide'
  | 'worksheet'
  | 'template'
  | 'course'
  | 'handbook'
  | 'reference'
  | 'list'
  | 'glossary'
  | 'sources'
  | 'coverage'
  | 'find'
  | 'print'
  | 'events'
  | 'local'
  | 'rhythm'
  | 'offline'
  | 'plan'
  | 'run'
  | 'after'
  | 'keep'
  | 'set-up'
  | 'missing';

/** A link, with whether it leads to the page it stands on. */
export interface LinkTo {
  label: string;
  href: string;
  current?: boolean;
  /** The language of the page it leads to, where that differs. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

/** What stands around every page. */
export interface Frame {
  title: string;
  description: string;
  /** Language and direction of the interface. */
  lang: string;
  dir: 'ltr' | 'rtl';
  /** Language and direction of the page's own words, where they differ. */
  content?: { lang: string; dir: 'ltr' | 'rtl' };
  siteName: string;
  home: string;
  nav: LinkTo[];
  find: LinkTo;
  languages: LinkTo[];
  /** Tags of the languages this page is really written in. */
  written: string[];
  footer: LinkTo[];
  /** What the site says of itself at the foot. */
  colophon: { words: string; imprint?: string; notYet?: string; licence: LinkTo; contact?: string };
  /** The picture that shows when somebody shares the page, from the site's root; left out where none was made. */
  card?: string;
  /** Path from the site's root, for addresses outside. */
  path: string;
  /** Path of the page that search engines should prefer. */
  canonicalPath: string;
  /** True where search engines should pass it by. */
  hidden?: true;
  /** True where another language's page has the same words. */
  fallback: boolean;
  favicon: string;
  /** The branch's own styles, where it has some. */
  theme?: string;
  /** The branch's sign, where it has one. */
  logo?: { src: string; alt: string };
  /** Feeds a calendar or reader can follow. */
  feeds: { href: string; type: string; title: string }[];
  /** The whole address of the original, where the page is unchanged and the kit's own site has it. */
  canonical?: string;
  /** schema.org description, already JSON. */
  jsonLd?: string;
}

/** A page of the site: its template, its address, and all it is made of. Pure data but for the interface words. */
export interface Page<Props = unknown> {
  template: Template;
  /** Path from the site's root without base or slashes at the ends: `cy/sessions/x`. */
  path: string;
  frame: Frame;
  props: Props;
  /** Words in the language of the page's own text. */
  t: Translate;
  /** Words in the language of the interface. */
  frameWords: Translate;
  /** What decides whether the page must be set again, beside frame and props: the language's words. */
  words: string;
}
