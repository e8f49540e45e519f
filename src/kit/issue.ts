/** How grave a problem is: an `error` stops the site; a `warning` is listed; a `note` is for those who ask. */
export type Level = 'error' | 'warning' | 'note';

/** A place in a file; lines and columns count from 1. */
export interface Place {
  /** Path from the project folder, with forward slashes. */
  file: string;
  line?: number;
  column?: number;
}

/** A problem, said to an organiser: what is wrong, where, and how to mend it. */
export interface Issue extends Place {
  level: Level;
  /** The rule's name, as used in `exceptions`. */
  rule: string;
  /** The frontmatter field or block attribute, where there is one. */
  field?: string;
  /** What is wrong. */
  message: string;
  /** How to mend it. */
  mend: string;
}

/** `src/content/modules/x.mdx:12:3` */
export function at(place: Place): string {
  return [place.file, place.line, place.line === undefined ? undefined : place.column]
    .filter((part) => part !== undefined)
    .join(':');
}

/** Errors first, then by file, line and column. */
export function byGravity(a: Issue, b: Issue): number {
  const grave: Record<Level, number> = { error: 0, warning: 1, note: 2 };
  return (
    grave[a.level] - grave[b.level] ||
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0)
  );
}
