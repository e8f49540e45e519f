import { diffIndices } from 'node-diff3';

/** A place where the kit's text or the branch's has changed since the branch's was made; lines of each. */
export interface Hunk {
  /** What it said when the branch made its own. */
  before: string[];
  /** What the kit says now. */
  now: string[];
  /** What the branch says. */
  own: string[];
  /** The first of the lines in the branch's text, from 1. */
  line: number;
}

interface Edit {
  start: number;
  end: number;
  /** How many lines longer the text is after this edit. */
  grows: number;
}

/** Every place where either text has changed from what both were made of. Edits that touch are one place. */
export function hunksOf(before: string, now: string, own: string): Hunk[] {
  const [base, kits, branchs] = [before, now, own].map(linesOf);
  if (base === undefined || kits === undefined || branchs === undefined) return [];
  const edits = [
    ...editsOf(base, kits).map((edit) => ({ ...edit, side: 'now' as const })),
    ...editsOf(base, branchs).map((edit) => ({ ...edit, side: 'own' as const })),
  ].toSorted((a, b) => a.start - b.start || a.end - b.end);
  const grown = { now: 0, own: 0 };
  const hunks: Hunk[] = [];
  for (let at = 0; at < edits.length;) {
    const first = edits[at];
    if (first === undefined) break;
    let end = first.end;
    const inside = { now: 0, own: 0 };
    for (
      let edit: (typeof edits)[number] | undefined = first;
      edit !== undefined && edit.start <= end;
      edit = edits[at]
    ) {
      end = Math.max(end, edit.end);
      inside[edit.side] += edit.grows;
      at += 1;
    }
    hunks.push({
      before: base.slice(first.start, end),
      now: kits.slice(first.start + grown.now, end + grown.now + inside.now),
      own: branchs.slice(first.start + grown.own, end + grown.own + inside.own),
      line: first.start + grown.own + 1,
    });
    grown.now += inside.now;
    grown.own += inside.own;
  }
  return hunks;
}

/** Brings the kit's changes into the branch's text. Where both have changed the same place there is no text, only the places:
 * marks of a conflict are never written into a file. */
export function mergeTexts(before: string, now: string, own: string): { text: string } | { clashes: Hunk[] } {
  const hunks = hunksOf(before, now, own);
  const clashes = hunks.filter(
    (hunk) => !same(hunk.before, hunk.now) && !same(hunk.before, hunk.own) && !same(hunk.now, hunk.own),
  );
  if (clashes.length > 0) return { clashes };
  const lines = linesOf(own);
  for (const hunk of hunks.toReversed())
    if (same(hunk.before, hunk.own)) lines.splice(hunk.line - 1, hunk.own.length, ...hunk.now);
  return { text: lines.join('\n') };
}

function editsOf(from: string[], to: string[]): Edit[] {
  return diffIndices(from, to).map(({ buffer1: [start, length], buffer2 }) => ({
    start,
    end: start + length,
    grows: buffer2[1] - length,
  }));
}

function linesOf(text: string): string[] {
  return text.replace(/\r\n?/g, '\n').split('\n');
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index]);
}
