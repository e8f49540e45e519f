import { brotliCompressSync, constants } from 'node:zlib';

/** Tables that WOFF2 calls by number (W3C, WOFF File Format 2.0, 5.2), as far as the typefaces here have them. */
const NUMBERS: Readonly<Record<string, number>> = {
  cmap: 0,
  head: 1,
  hhea: 2,
  hmtx: 3,
  maxp: 4,
  name: 5,
  'OS/2': 6,
  post: 7,
  'cvt ': 8,
  fpgm: 9,
  glyf: 10,
  loca: 11,
  prep: 12,
  gasp: 17,
  GDEF: 26,
  GPOS: 27,
  GSUB: 28,
};
const ANY_TAG = 63;
/** Says of outlines that they are packed as they stand. */
const AS_THEY_STAND = 3 << 6;

/** A TrueType file as WOFF2, for browsers. Only the names of glyphs are left out, which no browser reads; who made it and its licence stay in it. */
export function packWoff2(ttf: Uint8Array): Uint8Array {
  const font = Buffer.from(ttf.buffer, ttf.byteOffset, ttf.byteLength);
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const entry = 12 + 16 * index;
    const start = font.readUInt32BE(entry + 8);
    const tag = font.toString('latin1', entry, entry + 4);
    return { tag, data: ready(tag, font.subarray(start, start + font.readUInt32BE(entry + 12))) };
  }).toSorted((a, b) => order(a.tag) - order(b.tag));
  const directory = Buffer.concat(
    tables.map(({ tag, data }) => {
      const number = NUMBERS[tag] ?? ANY_TAG;
      const flags = number | (tag === 'glyf' || tag === 'loca' ? AS_THEY_STAND : 0);
      return Buffer.concat([
        Buffer.from([flags]),
        number === ANY_TAG ? Buffer.from(tag, 'latin1') : Buffer.alloc(0),
        inSevens(data.length),
      ]);
    }),
  );
  const packed = brotliCompressSync(Buffer.concat(tables.map(({ data }) => data)), {
    params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT, [constants.BROTLI_PARAM_QUALITY]: 11 },
  });
  const header = Buffer.alloc(48);
  const length = header.length + directory.length + packed.length;
  header.write('wOF2', 0, 'latin1');
  header.writeUInt32BE(font.readUInt32BE(0), 4);
  header.writeUInt32BE(padded(length), 8);
  header.writeUInt16BE(tables.length, 12);
  header.writeUInt32BE(
    tables.reduce((sum, { data }) => sum + padded(data.length), 12 + 16 * tables.length),
    16,
  );
  header.writeUInt32BE(packed.length, 20);
  header.writeUInt16BE(1, 24);
  return Buffer.concat([header, directory, packed, Buffer.alloc(padded(length) - length)]);
}

/** A table as it goes into the file. */
function ready(tag: string, table: Buffer): Buffer {
  if (tag === 'post') {
    const short = Buffer.from(table.subarray(0, 32));
    short.writeUInt32BE(0x0003_0000, 0);
    return short;
  }
  if (tag !== 'head') return table;
  // The format wants it said that the file went through a packing that loses nothing.
  const head = Buffer.from(table);
  head.writeUInt16BE(head.readUInt16BE(16) | 0x0800, 16);
  return head;
}

/** Where the outlines stand comes right after the outlines. */
function order(tag: string): number {
  return tag === 'glyf' ? 1 : tag === 'loca' ? 2 : 0;
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

/** A number in seven bits a byte, the first byte first. */
function inSevens(number: number): Buffer {
  const bytes = [number & 0x7f];
  for (let rest = number >>> 7; rest > 0; rest >>>= 7) bytes.unshift((rest & 0x7f) | 0x80);
  return Buffer.from(bytes);
}
