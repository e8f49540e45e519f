import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { pictureKind } from '../picture-kind.ts';
import { bareJpeg, barePng } from './bare-picture.ts';

/** A document of Word or LibreOffice without what it says of its makers, or what is in it that can't be published. */
export type BareFile = { bytes: Uint8Array } | { message: string; mend: string };

/** A zip's time that means no time. */
const NO_TIME = new Date(1980, 0, 1);
/** More than any leaflet holds; a small file can claim to hold far more. */
const MOST_BYTES = 100_000_000;
const MOST_PARTS = 2000;

/** Takes names, times, the maker's programs, printers and folders out of a DOCX or ODT, and all notes out of its pictures. What it
 * would say of people all the same, such as in comments, is for whoever made it to take out. */
export function bareOffice(bytes: Uint8Array, ending: 'docx' | 'odt'): BareFile {
  let parts: Record<string, Uint8Array>;
  let size = 0;
  let count = 0;
  try {
    parts = unzipSync(bytes, {
      filter(file) {
        size += file.originalSize;
        if (size > MOST_BYTES || (count += 1) > MOST_PARTS) throw new Error('too much');
        return true;
      },
    });
  } catch {
    return UNREADABLE;
  }
  if (!((ending === 'docx' ? 'word/document.xml' : 'content.xml') in parts)) return UNREADABLE;
  const names = Object.keys(parts);
  if (names.some((name) => MORE.test(name))) return HOLDS_MORE;
  const kept = names.filter((name) => !/^docProps\/|thumbnail|^customXml\/|^layout-cache$/i.test(name));
  const bare: Record<string, [Uint8Array, { mtime: Date; level: 0 | 9 }]> = {};
  for (const name of kept) {
    const part = parts[name] ?? new Uint8Array();
    const text = /\.(?:xml|rels|rdf)$/i.test(name) ? strFromU8(part) : undefined;
    if (text !== undefined && TELLS_OF_CHANGES.test(text)) return SPEAKS_OF_PEOPLE;
    const own = text === undefined ? undefined : withoutMakers(name, text);
    if (own !== undefined && FETCHES.some((found) => found.test(own))) return ASKS_OTHERS;
    const level = name === 'mimetype' ? 0 : 9;
    bare[name] = [own === undefined ? barePicture(part) : strToU8(own), { mtime: NO_TIME, level }];
  }
  return { bytes: zipSync(bare) };
}

function barePicture(part: Uint8Array): Uint8Array {
  const is = pictureKind(part);
  if (!('kind' in is)) return part;
  return is.kind === 'jpeg' ? bareJpeg(part) : is.kind === 'png' ? barePng(part) : part;
}

/** Parts that run, or are whole files of their own: macros, web pages, drawings that hold scripts. */
const MORE =
  /vbaProject|activeX|\/embeddings\/|^Basic\/|^Scripts\/|\.(?:bin|svg|svgz|mht|mhtml|html?|rtf|docx?|js)$|^Object /i;

/** Comments and changes that are kept in view: who made them, and what was crossed out. */
const TELLS_OF_CHANGES =
  /<w:(?:ins|del|moveFrom|moveTo|comment|cellIns|cellDel|cellMerge|numberingChange|[a-z]\w*Change)\s|\sw:author="[^"]|<office:annotation[\s>]|<text:tracked-changes[\s>]|<text:(?:initial-creator|creator|author-name|author-initials)[\s>]/;

/** What a document has its reader's program ask of others, or run, when it is opened. */
const FETCHES: readonly RegExp[] = [
  /<Relationship\s(?=[^>]*TargetMode="External")(?![^>]*\/hyperlink")[^>]*>/,
  // What a field does is its first word; an address that it holds may have any.
  /(?:<w:instrText[^>]*>|\sw:instr=")\s*(?:DDE|DDEAUTO|INCLUDEPICTURE|INCLUDETEXT|LINK|IMPORT)\b/i,
  /<draw:(?:image|object|object-ole|plugin|applet|floating-frame)\s[^>]*xlink:href="(?:[a-z][a-z0-9+.-]*:|\/\/|\.\.\/\w*:)/i,
  /<script:event-listener[\s>]/,
];

function withoutMakers(name: string, text: string): string {
  if (name === 'meta.xml') return text.replace(/<office:meta>[^]*<\/office:meta>/, '<office:meta/>');
  if (name === 'META-INF/manifest.xml')
    return text.replaceAll(/<manifest:file-entry[^>]*(?:Thumbnails|thumbnail|layout-cache)[^>]*\/>/g, '');
  if (name === 'word/people.xml') return text.replaceAll(/<w15:person[\s>][^]*<\/w15:person>/g, '');
  if (name.endsWith('.rels'))
    return text.replaceAll(/<Relationship\s[^>]*(?:attachedTemplate|docProps\/|customXml\/|thumbnail)[^>]*\/>/g, '');
  if (name === '[Content_Types].xml')
    return text.replaceAll(/<Override\s[^>]*PartName="\/(?:docProps|customXml)\/[^>]*\/>/g, '');
  return text
    .replaceAll(/<w:attachedTemplate\s[^>]*\/>/g, '')
    .replaceAll(/(config:name="(?:PrinterName|PrinterSetup)"[^>]*>)[^<]*/g, '$1')
    .replaceAll(/<!--[^]*?-->/g, '');
}

const UNREADABLE = {
  message: 'This is no document that can be read, whatever its name says.',
  mend: 'Open it in Word or LibreOffice and save it again as DOCX, ODT or PDF.',
};
const HOLDS_MORE = {
  message: 'There is more in this document than words and pictures: macros, or another file.',
  mend: 'Save it as PDF and publish that, or take them out and save it again.',
};
const ASKS_OTHERS = {
  message: 'This document fetches something from elsewhere, or runs something, when it is opened.',
  mend: 'Put its pictures into the document itself, take out fields that fetch, and save it again; or save it as PDF and publish that.',
};
const SPEAKS_OF_PEOPLE = {
  message:
    'There are comments or marked changes in this document: they name people, and what was crossed out can still be read.',
  mend: 'Accept all changes, delete all comments, and save it again.',
};
