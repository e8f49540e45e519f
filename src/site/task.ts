import type { Part, PrintDocument } from '../outputs/print/document.ts';

/** A file to be made, as plain data: it goes to another process. */
export type Task = { kind: 'pdf'; document: PrintDocument } | { kind: 'docx'; title: string; part: Part };
