import type { Face } from '../../kit/letters/face.ts';

/** Latin letters, from A on; in Typst's patterns too. */
const LATIN = '\\p{Script=Latin}';
/** The blocks of Unicode with Latin letters that words of today are written with. */
const BLOCKS = [
  [0x41, 0x24f],
  [0x250, 0x2af],
  [0x1e00, 0x1eff],
] as const;

/** A pattern of words that a Latin face can't set whole: with a letter that it lacks, or with an accent that stands apart. Typst
 * loses letters where one face has a letter and another its accent. It holds for JavaScript and for Typst. */
export function secondFace(face: Face): RegExp {
  const has = (point: number): boolean => face.some(([first, last]) => first <= point && point <= last);
  const lacking = BLOCKS.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((point) => !has(point)),
  ).map((point) => String.fromCodePoint(point));
  const lacks = `[${lacking.filter((letter) => /\p{L}/u.test(letter)).join('')}]`;
  const any = '[\\p{Script=Latin}\\p{M}]*';
  return new RegExp(`${any}(?:${lacks}|${LATIN}\\p{M})${any}`, 'u');
}
