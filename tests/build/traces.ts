import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { openSite } from '../../src/edge/site-files.ts';

/** What names a person, a program's user or a device, in files of each sort. */
const NAMES: readonly [ending: RegExp, trace: RegExp][] = [
  [/\.pdf$/, /\/Author\b|<dc:creator>|\/Producer \((?!Typst)/],
  [/\.docx$/, /<dc:creator>[^<]|lastModifiedBy>[^<]|<(?:Company|Manager)>[^<]/],
];

/** What the editor's makers say of where a style of theirs comes from. */
const THEIRS = 'node_modules/leaflet/dist/leaflet.css';

/** Every trace of the machine it was made on in the files of a finished site, however they are packed: words (paths, names), authors, and what
 * cameras and programs write into pictures. */
export async function tracesOf(folder: string, words: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const file of openSite(folder, '/').files) {
    const bytes = readFileSync(join(folder, file));
    const texts = [bytes, ...unpacked(file, bytes)].map((part) => Buffer.from(part).toString('latin1'));
    for (const text of texts) {
      // In addresses and in PDFs letters are written otherwise.
      for (const word of words)
        if (
          [word, encodeURI(word), Buffer.from(word, 'utf8').toString('latin1')].some((each) =>
            text.replaceAll(THEIRS, '').includes(each),
          )
        )
          found.push(`${file}: ${word}`);
      for (const [ending, trace] of NAMES)
        if (ending.test(file) && trace.test(text)) found.push(`${file}: ${trace.exec(text)?.[0] ?? ''}`);
    }
    if (!/\.(?:png|webp|jpe?g)$/.test(file)) continue;
    const { exif, xmp, iptc, comments = [] } = await sharp(bytes).metadata();
    if (exif !== undefined || xmp !== undefined || iptc !== undefined || comments.length > 0)
      found.push(`${file}: metadata`);
  }
  return [...new Set(found)];
}

function unpacked(file: string, bytes: Uint8Array): Uint8Array[] {
  if (file.endsWith('.docx')) return Object.values(unzipSync(bytes));
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return [gunzipSync(bytes)];
  return file.endsWith('.pdf') ? streamsOf(Buffer.from(bytes)) : [];
}

/** What stands packed within a PDF. */
function streamsOf(pdf: Buffer): Uint8Array[] {
  const streams: Uint8Array[] = [];
  for (let at = pdf.indexOf('stream\n'); at !== -1; at = pdf.indexOf('stream\n', at + 1)) {
    if (pdf.subarray(at - 3, at).toString() === 'end') continue;
    const end = pdf.indexOf('endstream', at);
    try {
      streams.push(inflateSync(pdf.subarray(at + 'stream\n'.length, end)));
    } catch {
      // A picture or a typeface that is packed otherwise.
    }
  }
  return streams;
}
