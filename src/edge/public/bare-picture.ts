/** A JPEG, as it stands in a document, without what a camera or a program wrote beside the picture, or behind it: nothing is drawn anew. */
export function bareJpeg(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const mark = bytes[at + 1] ?? 0;
    // A mark may have more of these before it.
    if (mark === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    // How colours are meant (JFIF, ICC, Adobe) stays; all other notes go.
    const isColours = mark === 0xee || (mark === 0xe2 && isProfile(bytes.subarray(at + 4, at + 16)));
    const note = (mark >= 0xe1 && mark <= 0xef && !isColours) || mark === 0xfe;
    const after = mark === 0xda ? endOfDots(bytes, end) : end;
    if (!note) kept.push(bytes.subarray(at, after));
    at = after;
    if (bytes[at + 1] === 0xd9) break;
  }
  kept.push(Uint8Array.of(0xff, 0xd9));
  return join(kept);
}

/** A profile of colours, by its first words; other programs write notes under the same mark. */
function isProfile(start: Uint8Array): boolean {
  return Buffer.from(start).toString('latin1') === 'ICC_PROFILE\0';
}

/** Where the dots of a picture end: at the next mark that is none of theirs. */
function endOfDots(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at++) {
    const mark = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && mark !== 0 && mark !== 0xff && !(mark >= 0xd0 && mark <= 0xd7)) return at;
  }
  return bytes.length;
}

/** What a PNG needs to be seen; all other chunks are notes. */
const NEEDED = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs']);

/** The same of a PNG. */
export function barePng(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (NEEDED.has(name)) kept.push(bytes.subarray(at, end));
    at = end;
    // What follows the end of the picture is none of it.
    if (name === 'IEND') break;
  }
  return join(kept);
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
