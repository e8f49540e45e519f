import type { View } from './view.ts';

/** The language and direction of words on a page in another language; nothing where they are in the page's own. */
export interface Tongue {
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

/** How words in a language are marked on the pages of a view. */
export function tongueOf(lang: string, { language, kit }: View): Tongue {
  if (lang === language.tag) return {};
  return { lang, dir: kit.languages.find(({ tag }) => tag === lang)?.dir ?? 'ltr' };
}

/** The language that a branch speaks where it says no other: its first. */
export function motherTongue({ kit }: View): string {
  return kit.languages[0]?.tag ?? 'en';
}
