import { locator } from '../document/lines.ts';
import { openText } from '../document/source.ts';
import type { SourceFile } from '../document/source.ts';
import type { Place } from '../issue.ts';
import { lettersOf } from './face.ts';
import type { FindMissing } from './face.ts';

/** Something that is said, and the files it may be written in. */
export interface Said {
  value: unknown;
  files: readonly SourceFile[];
}

/** Letters of a text that paper and pictures can't show, with where the first of them stands. */
export interface Unprintable extends Place {
  /** Letters that stand together, such as a word; each once. */
  runs: string[];
  /** How often one of them stands there. */
  times: number;
  /** Whether so many can't be shown that the rest can't be read. */
  most: boolean;
}

/** Where more than this part of its letters is missing, a text with stand-ins is no text. */
const MOST = 0.5;
/** So many are told of one by one; of more, together. */
const FEW = 3;
/** After every line. */
const END = Number.POSITIVE_INFINITY;
/** Parts of a tree that are not set in letters. */
const NOT_SET = new Set(['position', 'identifier', 'type', 'url', 'src']);

/** What can't be shown of something that is said; an entry for each run of letters, or one for all where there are many. */
export function unprintableIn({ value, files }: Said, find: FindMissing): Unprintable[] {
  const texts = textsOf(value, []);
  const times = new Map<string, number>();
  for (const text of texts) for (const { letters } of find(text)) times.set(letters, (times.get(letters) ?? 0) + 1);
  if (times.size === 0) return [];
  const all = [...times.values()].reduce((sum, count) => sum + count, 0);
  const [first] = files;
  const places = [...times.keys()]
    .map((run) => ({ run, ...(placeOf(run, files) ?? { file: first?.path ?? '' }) }))
    .toSorted((a, b) => (a.line ?? END) - (b.line ?? END) || (a.column ?? 0) - (b.column ?? 0));
  const lacking = [...times].reduce((sum, [run, count]) => sum + lettersOf(run).length * count, 0);
  const most = lacking / lettersOf(texts.join('').replaceAll(/[^\p{L}\p{M}]/gu, '')).length > MOST;
  if (times.size <= FEW && !most)
    return places.map(({ run, ...place }) => ({ ...place, runs: [run], times: times.get(run) ?? 1, most }));
  return places.slice(0, 1).map(({ run: _run, ...place }) => ({
    ...place,
    runs: places.map(({ run }) => run),
    times: all,
    most,
  }));
}

/** Where letters are written first; nowhere where a file only names it, as `&#9731;` does. */
function placeOf(run: string, files: readonly SourceFile[]): Place | undefined {
  for (const file of files) {
    const { text } = openText(file);
    const at = text.indexOf(run);
    if (at !== -1) return { file: file.path, ...locator(text)(at) };
  }
  return undefined;
}

/** Adds every text in a value to `texts`. */
function textsOf(value: unknown, texts: string[]): string[] {
  if (typeof value === 'string') texts.push(value);
  else if (typeof value === 'object' && value !== null) {
    const ofBlock = 'type' in value && value.type === 'block';
    for (const [key, inner] of Object.entries(value))
      if (!NOT_SET.has(key) && !(ofBlock && key === 'name')) textsOf(inner, texts);
  }
  return texts;
}
