/** The letters of a typeface: first and last of each run of code points, in rising order. */
export type Face = readonly (readonly [first: number, last: number])[];

/** Letters of a text that no face has, as they stand there, and where they begin. */
export interface Missing {
  letters: string;
  at: number;
}

/** The letters of a text that can't be shown, each run of them as one. */
export type FindMissing = (text: string) => Missing[];

/** What has no shape of its own: ends of lines, joiners, marks of direction, and what only chooses among shapes (but one, which
 * the typesetter doesn't know yet). */
const SHAPELESS = /(?!\u180f)[\t\n\r\u2028\u2029\p{Default_Ignorable_Code_Point}]/u;

/** Controls have no letter, though some fonts list one. */
const CONTROL = /\p{Cc}/u;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The letters of a text as people count them, each with its accents. */
export function lettersOf(text: string): string[] {
  return [...graphemes.segment(text)].map(({ segment }) => segment);
}

/** Finds what none of `faces` has. */
export function findMissingIn(faces: readonly Face[]): FindMissing {
  const table = tableOf(faces);
  const known = new Map<string, boolean>();
  const has = (sign: string): boolean => {
    const before = known.get(sign);
    if (before !== undefined) return before;
    const found = SHAPELESS.test(sign) || (!CONTROL.test(sign) && (holds(faces, sign) || isPutTogether(sign)));
    known.set(sign, found);
    return found;
  };
  /** A letter with its accent is set as the two, where one face has both. */
  const isPutTogether = (sign: string): boolean => {
    const signs = [...sign.normalize('NFD')];
    return signs.length > 1 && faces.some((face) => signs.every((each) => holds([face], each)));
  };
  return (text) => {
    if (isPlain(text, table) || everySign(text, has)) return [];
    const missing: Missing[] = [];
    // What belongs to a letter that is missing, such as its accent, can't stand alone.
    for (const { segment, index } of graphemes.segment(text)) {
      if (everySign(segment, has)) continue;
      const last = missing.at(-1);
      if (last !== undefined && last.at + last.letters.length === index) last.letters += segment;
      else missing.push({ letters: segment, at: index });
    }
    return missing;
  };
}

/** Which of the first 65,536 code points some face has: most texts are looked up here and no further. */
function tableOf(faces: readonly Face[]): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [first, last] of faces.flat()) if (first < table.length) table.fill(1, first, last + 1);
  table.fill(0, 0, 0x20).fill(0, 0x7f, 0xa0);
  for (const sign of '\t\n\r') table[sign.charCodeAt(0)] = 1;
  return table;
}

function isPlain(text: string, table: Uint8Array): boolean {
  for (let at = 0; at < text.length; at += 1) if (table[text.charCodeAt(at)] !== 1) return false;
  return true;
}

function everySign(text: string, has: (sign: string) => boolean): boolean {
  for (const sign of text) if (!has(sign)) return false;
  return true;
}

function holds(faces: readonly Face[], sign: string): boolean {
  const point = sign.codePointAt(0) ?? 0;
  return faces.some((face) => face.some(([first, last]) => first <= point && point <= last));
}
