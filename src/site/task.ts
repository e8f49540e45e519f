import type { SharePicture } from '../outputs/pictures/card.ts';
import type { Poster } from '../outputs/pictures/poster.ts';
import type { Part, PrintDocument } from '../outputs/print/document.ts';

/** Pictures that are ready for paper and Word, by their names: where each is kept, and its size in dots. */
export type PaperPictures = Readonly<
  Record<string, { from: string; kind: 'png' | 'jpg'; width: number; height: number }>
>;

/** A file to be made, as plain data: it goes to another process. */
export type Task =
  | { kind: 'pdf'; document: PrintDocument }
  | { kind: 'docx'; title: string; part: Part }
  | { kind: 'png'; picture: SharePicture }
  | { kind: 'poster'; poster: Poster };
