import { directionOf } from '../web/card.ts';
import type { View } from '../web/view.ts';

/** The language and direction of words that stand among others; left out where they are those of what is around them. */
export interface Tongue {
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

/** The language that the glossary and the list of sources are written in. */
export const DATA_LANG = 'en';

/** What to say of words in `lang` among words in `around`: how they are spoken, and from which side they are read. */
export function tongueOf(lang: string, around: string, view: View): Tongue {
  return lang === around ? {} : { lang, dir: directionOf(lang, view) };
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/**
 * Words that stand inside a line that is read from the right: where they are all from the left, such as a name, an address or
 * the title of a book, they are set apart, or their marks and numbers change places with those of the line. Nobody sees how.
 */
export function apart(words: string, dir: 'ltr' | 'rtl'): string {
  return dir === 'ltr' || RIGHT_TO_LEFT.test(words) || !/\p{L}/u.test(words) ? words : `\u2066${words}\u2069`;
}
