import type { SharePicture } from '../outputs/pictures/card.ts';
import type { Poster } from '../outputs/pictures/poster.ts';
import type { Part, PrintDocument } from '../outputs/print/document.ts';

/** A file to be made, as plain data: it goes to another process. */
export type Task =
  | { kind: 'pdf'; document: PrintDocument }
  | { kind: 'docx'; title: string; part: Part }
  | { kind: 'png'; picture: SharePicture }
  | { kind: 'poster'; poster: Poster };
