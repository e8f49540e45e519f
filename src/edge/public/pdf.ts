import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFStream } from '@cantoo/pdf-lib';
import type { PDFContext, PDFObject } from '@cantoo/pdf-lib';
import { bareJpeg } from './bare-picture.ts';
import type { BareFile } from './office.ts';

/** What makes a PDF do something, or brings another file. */
const ACTIVE = [
  'JavaScript',
  'JS',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'RichMedia',
  'XFA',
  'SubmitForm',
  'ImportData',
  'GoToR',
  'GoToE',
  'Rendition',
  'Movie',
  'Sound',
  'AA',
];
/** What says who made it, with what, when, and what it was before. */
const NOTES = ['Metadata', 'PieceInfo', 'LastModified'];

/** Takes out of a PDF what it says of its makers; its title stays. What it would do or say all the same is for whoever made it to take out. */
export async function barePdf(bytes: Uint8Array): Promise<BareFile> {
  try {
    return await bare(await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true }));
  } catch {
    // What is broken breaks at any step: when it is opened, looked through or written.
    return UNREADABLE;
  }
}

async function bare(pdf: PDFDocument): Promise<BareFile> {
  const { context } = pdf;
  const { Info } = context.trailerInfo;
  const title = pdf.getTitle();
  if (pdf.getPageCount() === 0) return UNREADABLE;
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    const told = strip(object) ?? startsSomething(object, context);
    if (told !== undefined) return told;
    if (object instanceof PDFRawStream && isJpeg(object))
      context.assign(ref, PDFRawStream.of(object.dict, bareJpeg(object.getContents())));
    // A note of the maker’s that nothing leads to any more would be written all the same.
    if (ref === Info || isNote(object)) context.delete(ref);
  }
  delete context.trailerInfo.Info;
  if (title !== undefined) pdf.setTitle(title);
  return { bytes: await pdf.save({ useObjectStreams: false, updateFieldAppearances: false }) };
}

/** Strips an object and all that stands in it, or says what is in it that stops it. */
function strip(object: PDFObject): BareFile | undefined {
  const dict = object instanceof PDFStream ? object.dict : object;
  if (dict instanceof PDFArray) {
    for (const each of dict.asArray()) {
      const told = strip(each);
      if (told !== undefined) return told;
    }
    return undefined;
  }
  if (!(dict instanceof PDFDict)) return undefined;
  if (ACTIVE.some((name) => dict.has(PDFName.of(name)) || nameIn(dict, 'S') === name || nameIn(dict, 'Type') === name))
    return HOLDS_MORE;
  // What a stream holds stands in another file, somewhere else.
  if (object instanceof PDFStream && dict.has(PDFName.of('F'))) return HOLDS_MORE;
  // A signature names whoever signed, and holds no longer once the file is written anew.
  if (nameIn(dict, 'Type') === 'Sig') return SPEAKS_OF_PEOPLE;
  // Notes and corrections on the page carry the names of those who wrote them.
  const subtype = nameIn(dict, 'Subtype');
  const isDated = dict.has(PDFName.of('CreationDate')) || (subtype !== 'Widget' && dict.has(PDFName.of('M')));
  if (subtype !== undefined && dict.has(PDFName.of('T')) && isDated) return SPEAKS_OF_PEOPLE;
  if (object instanceof PDFRawStream && holdsExif(object)) return SPEAKS_OF_PEOPLE;
  for (const name of NOTES) dict.delete(PDFName.of(name));
  for (const [, each] of dict.entries()) {
    const told = strip(each);
    if (told !== undefined) return told;
  }
  return undefined;
}

/** What is said of the maker in a place of its own: of this version of the file, or of one before it. */
function isNote(object: PDFObject): boolean {
  if (object instanceof PDFStream)
    return nameIn(object.dict, 'Type') === 'Metadata' || nameIn(object.dict, 'Subtype') === 'XML';
  return (
    object instanceof PDFDict &&
    !object.has(PDFName.of('Type')) &&
    ['Author', 'Producer'].some((name) => object.has(PDFName.of(name)))
  );
}

/** Opening the file may lead to a place in it, and do nothing else. */
function startsSomething(object: PDFObject, context: PDFContext): BareFile | undefined {
  if (!(object instanceof PDFDict)) return undefined;
  const action = context.lookup(object.get(PDFName.of('OpenAction')));
  return action instanceof PDFDict && nameIn(action, 'S') !== 'GoTo' ? HOLDS_MORE : undefined;
}

function nameIn(dict: PDFDict, key: string): string | undefined {
  const value = dict.get(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : undefined;
}

function isJpeg(stream: PDFRawStream): boolean {
  return nameIn(stream.dict, 'Filter') === 'DCTDecode';
}

/** A picture that is packed twice over, with a camera’s notes in it. */
function holdsExif(stream: PDFRawStream): boolean {
  if (!(stream.dict.get(PDFName.of('Filter')) instanceof PDFArray) || nameIn(stream.dict, 'Subtype') !== 'Image')
    return false;
  try {
    return Buffer.from(decodePDFRawStream(stream).getBytes(64 * 1024)).includes('Exif\0');
  } catch {
    return stream.getContents().length > 0;
  }
}

const UNREADABLE = {
  message: 'This PDF can’t be read, or it is locked.',
  mend: 'Open it, print it into a new PDF (“Print”, then “Save as PDF”), and put that here.',
};
const HOLDS_MORE = {
  message: 'There is more in this PDF than pages: it runs something, sends something, or holds another file.',
  mend: 'Open it, print it into a new PDF (“Print”, then “Save as PDF”), and put that here.',
};
const SPEAKS_OF_PEOPLE = {
  message: 'There are notes in this PDF that name who made them.',
  mend: 'Open it, print it into a new PDF without notes (“Print”, then “Save as PDF”), and put that here.',
};
