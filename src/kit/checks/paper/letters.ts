import type { Kit } from '../../kit.ts';
import { lettersOf } from '../../letters/face.ts';
import { STAND_IN } from '../../letters/stand-in.ts';
import { defineRule } from '../rule.ts';
import type { Finding } from '../rule.ts';

/** Scripts that paper has no typeface for, as organisers may know them. */
const SCRIPTS: readonly (readonly [script: string, called: string])[] = [
  ['Ethiopic', 'Amharic and Tigrinya'],
  ['Han', 'Chinese'],
  ['Hiragana', 'Japanese'],
  ['Katakana', 'Japanese'],
  ['Hangul', 'Korean'],
  ['Hebrew', 'Hebrew'],
  ['Gujarati', 'Gujarati'],
  ['Tamil', 'Tamil'],
  ['Telugu', 'Telugu'],
  ['Kannada', 'Kannada'],
  ['Malayalam', 'Malayalam'],
  ['Sinhala', 'Sinhala'],
  ['Thai', 'Thai'],
  ['Lao', 'Lao'],
  ['Khmer', 'Khmer'],
  ['Myanmar', 'Burmese'],
  ['Armenian', 'Armenian'],
  ['Georgian', 'Georgian'],
  ['Tibetan', 'Tibetan'],
];

/** `“ሰላም” (Amharic and Tigrinya)`, `“♜” (U+265C)` */
function told(run: string): string {
  const called = SCRIPTS.find(([script]) => new RegExp(`\\p{Script=${script}}`, 'u').test(run))?.[1];
  const code = `U+${(run.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const about = lettersOf(run).length === 1 || called === undefined ? [code] : [];
  return `“${run}” (${[...about, ...(called === undefined ? [] : [called])].join(', ')})`;
}

function* unprintable(kit: Kit): Iterable<Finding> {
  const unprintableItems = new Set(kit.items.filter((item) => item.unprintable === true).map(({ file }) => file));
  for (const { runs, times, most, ...place } of kit.unprintable) {
    const such = runs.slice(0, 3).map(told).join(', ');
    if (most && unprintableItems.has(place.file))
      yield {
        level: 'warning',
        ...place,
        message: `Paper can’t show most letters of this text, such as ${such}, so it has no PDF and no picture of its own.`,
        mend: 'Give people its page or its Word file: these use the typefaces of whoever reads them. Ask the kit’s keepers for a typeface of this script.',
      };
    else
      yield {
        level: 'warning',
        ...place,
        message:
          runs.length === 1
            ? `Paper can’t show ${such}${times > 1 ? `, which stands here ${times} times` : ''}: on sheets and pictures there is “${STAND_IN}” instead.`
            : `Paper can’t show what stands in ${times} places from here on, such as ${such}: on sheets and pictures there is “${STAND_IN}” instead.`,
        mend: 'Write it another way, in words or in letters that paper has.',
      };
  }
}

/** What is printed can be read on paper. */
export const letters = defineRule(
  'letters',
  'Paper and pictures have a typeface for every letter; for one that has none, they show “[?]”.',
  unprintable,
);
