import type { MdastNode } from 'satteri';
import type { Issue, Place } from '../issue.ts';
import { locator } from './lines.ts';
import type { Position } from './tree.ts';

/** What the parts of the parser share while they turn one body into a tree. */
export interface Reader {
  file: string;
  /** The body as its author wrote it. */
  text: string;
  /** The body as Sätteri saw it: see `mask`. */
  masked: string;
  /** Offsets of attributes that were already reported. */
  spoiled: ReadonlySet<number>;
  /** True where tags don't pair up: where a block stands can't be judged. */
  structureLost: boolean;
  /** Stretches of tags that were reported as a whole: from, to. */
  silent: readonly (readonly [number, number])[];
  issues: Issue[];
  /** True of an offset in such a stretch: what is wrong there is an echo. */
  isSilent(offset: number): boolean;
  positionOf(node: MdastNode): Position | undefined;
  placeOf(node: MdastNode): Place;
  placeAt(offset: number): Place;
  report(place: Place, rule: string, message: string, mend: string, field?: string): void;
}

/** A reader for one body; `linesBefore` is how many lines of the file come before it. */
export function makeReader(
  parts: Pick<Reader, 'file' | 'text' | 'masked' | 'spoiled' | 'silent' | 'structureLost'>,
  linesBefore: number,
): Reader {
  const issues: Issue[] = [];
  const locate = locator(parts.text, linesBefore);
  const positionOf = (node: MdastNode): Position | undefined => {
    const start = node.position?.start;
    return start && { line: start.line + linesBefore, column: start.column };
  };
  return {
    ...parts,
    issues,
    isSilent: (offset) => parts.silent.some(([from, to]) => from <= offset && offset < to),
    positionOf,
    placeOf: (node) => ({ file: parts.file, ...positionOf(node) }),
    placeAt: (offset) => ({ file: parts.file, ...locate(offset) }),
    report: (place, rule, message, mend, field) => {
      issues.push({ ...place, level: 'error', rule, ...(field === undefined ? {} : { field }), message, mend });
    },
  };
}
