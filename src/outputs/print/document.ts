import type { PrintNode } from '../../blocks/print-node.ts';

/** What the house style (style/document.typ) sets: data through and through, so that no word of it can be taken for code. */

export const EDITIONS = ['standard', 'large', 'giant'] as const;
export type Edition = (typeof EDITIONS)[number];

/** The foot of every page: all that a stray sheet must say. */
export interface Foot {
  title: string;
  /** Version and date, the address in words, licence and attribution. What is whole is never parted by the end of a line. */
  facts: { words: string; whole: boolean }[];
  /** The imprint, or null where it is a line to fill in after `imprintLabel`. */
  imprint: string | null;
  imprintLabel: string;
  /** Whom to ask for another format, or null where it is a line to fill in after `formatsLabel`. */
  formats: string | null;
  formatsLabel: string;
  /** A QR code as SVG, or null where the site has no address. */
  qr: string | null;
  qrWords: string;
}

/** A part of a document with pages of its own: a sheet, a card, a cover. */
export interface Part {
  edition: Edition | 'booklet';
  /** Set at 12 pt, for whoever runs the evening. */
  compact: boolean;
  /** Made to be cut up: what stands on it has an empty back, and the part must begin on a fresh sheet. */
  cutOut: boolean;
  paper: 'a4' | 'a5';
  lang: string;
  /** Two letters, or null. */
  region: string | null;
  dir: 'ltr' | 'rtl';
  script: 'latin' | 'arabic' | 'nastaliq' | 'bengali' | 'gurmukhi';
  words: { page: string };
  foot: Foot;
  /** How much air stands between things, in parts of what looks best: less where it should keep to fewer sides. */
  air: number;
  /** The most sides it should take: where it would take more, it has less air. */
  most: number | null;
  /** How many times it is set. */
  copies: number;
  body: PrintNode[];
}

/** A PDF to be set. The same document gives the same bytes. */
export interface PrintDocument {
  title: string;
  /** Each part begins on a fresh sheet of paper. */
  duplex: boolean;
  /** Pages are counted through the whole document, as in a book, and not for each part. */
  continuous: boolean;
  /** Laid out at A5 and imposed two to a side of A4, to be folded and stapled. */
  imposed: boolean;
  /** Pictures of the media folder that it shows. */
  media: string[];
  parts: Part[];
}
