import type { Item } from '../kit/kit.ts';

/** A file beside a page, that people can take away. */
export interface Download {
  /** What it is, such as `large` or `run-sheet`; `word` and `run-sheet-word` are Word files. */
  form: string;
  format: 'pdf' | 'docx' | 'png';
  /** Path from the site's root. */
  path: string;
  bytes: number;
  /** Sides of paper, of a PDF. */
  pages?: number;
}

/** Downloads by the item they belong to, as `downloadKey` names it. */
export type Downloads = ReadonlyMap<string, readonly Download[]>;

/** A site with nothing to take away: quick builds, and tests of other things. */
export const NO_DOWNLOADS: Downloads = new Map();

/** The name of an item among downloads: its language, kind and id. */
export function downloadKey(item: Pick<Item, 'lang' | 'kind' | 'id'>): string {
  return `${item.lang}/${item.kind}/${item.id}`;
}
