import type { Language } from '../../kit/kit.ts';
import { scriptOf } from '../print/part.ts';

/** Where the styles for pages in Arabic letters stand, in place of a branch’s own, which they hold too: a page has few requests. */
const STYLES = 'theme-arabic.css';
export const TYPEFACE = 'letters/noto-naskh-arabic.woff2';

/**
 * The typeface comes after those that phones and computers bring, and before what a browser falls back on: some of those have only a part of
 * the letters of Urdu, and words fall apart. So it is fetched only by a device that has none. One weight; browsers thicken it for headings.
 */
const RULES = `@font-face {
  font-family: 'Hedge Naskh';
  font-weight: 400;
  font-display: swap;
  src: local('Noto Naskh Arabic'), local('NotoNaskhArabic-Regular'), url('letters/noto-naskh-arabic.woff2') format('woff2');
  unicode-range: U+0600-06FF, U+0750-077F, U+08A0-08FF, U+200C-200F, U+FB50-FDFF, U+FE70-FEFF;
}
html:root {
  --sans: 'Noto Naskh Arabic', 'Geeza Pro', 'Segoe UI', Tahoma, 'Hedge Naskh', sans-serif;
  --serif: 'Noto Naskh Arabic', 'Geeza Pro', 'Segoe UI', Tahoma, 'Hedge Naskh', serif;
}
html:root:lang(ur) {
  --serif: 'Noto Nastaliq Urdu', 'Jameel Noori Nastaleeq', 'Urdu Typesetting', 'Noto Naskh Arabic', 'Geeza Pro', 'Hedge Naskh', serif;
}
`;

/** The styles of the letters a language is written in, where a page needs more than a Latin one does. */
export function lettersPath(lang: string): string | undefined {
  const script = scriptOf(lang);
  return script === 'arabic' || script === 'nastaliq' ? STYLES : undefined;
}

/** The styles that these languages need, with a branch’s own after them; none where no language needs any. */
export function letterFiles(
  languages: readonly Pick<Language, 'tag'>[],
  theme: string | undefined,
): { path: string; text: string }[] {
  return languages.some(({ tag }) => lettersPath(tag) !== undefined)
    ? [{ path: STYLES, text: [RULES, ...(theme === undefined ? [] : [theme])].join('\n') }]
    : [];
}
