import type { Face } from '../../kit/letters/face.ts';

/** Latin letters, from A on; in Typst's patterns too. */
const LATIN = '\\p{Script=Latin}';
/** The blocks of Unicode with Latin letters that words of today are written with. */
const BLOCKS = [
  [0x41, 0x24f],
  [0x250, 0x2af],
  [0x1e00, 0x1eff],
] as const;

/** Words that a Latin face can't set whole: with a letter that it lacks, or with an accent that stands apart. Typst loses letters
 * where one face has a letter and another its accent. */
export interface SecondFace {
  /** The pattern of such a word, as Typst reads it. */
  words: string;
  /** Whether a text has one; asked of whole documents, so it looks for what is lacking and not for the word around it. */
  isIn(text: string): boolean;
}

/** The words that need a second face beside this one. */
export function secondFace(face: Face): SecondFace {
  const has = (point: number): boolean => face.some(([first, last]) => first <= point && point <= last);
  const lacking = BLOCKS.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((point) => !has(point)),
  ).map((point) => String.fromCodePoint(point));
  const lacks = `[${lacking.filter((letter) => /\p{L}/u.test(letter)).join('')}]`;
  const any = '[\\p{Script=Latin}\\p{M}]*';
  const core = `(?:${lacks}|${LATIN}\\p{M})`;
  const found = new RegExp(core, 'u');
  return { words: any + core + any, isIn: (text) => found.test(text) };
}
