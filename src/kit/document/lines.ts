import type { Position } from './tree.ts';

/** Finds the line and column (both from 1) of an offset in a text. */
export type Locate = (offset: number) => Position;

/** A finder for one text; `linesBefore` is how many lines of the file come before the text. */
export function locator(text: string, linesBefore = 0): Locate {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1 + linesBefore, column: offset - (starts[low] ?? 0) + 1 };
  };
}

/** The offset each line starts at. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
