import type { Face } from '../../kit/letters/face.ts';

/** The letters of a TrueType font, from its table `cmap` of the formats 4 and 12, which every font of today has. Throws where there is neither. */
export function cmapOf(font: Uint8Array): Face {
  const data = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const start = tableAt(data, 'cmap');
  const tables = Array.from({ length: data.getUint16(start + 2) }, (_, index) => {
    const at = start + data.getUint32(start + 4 + index * 8 + 4);
    return { at, format: data.getUint16(at) };
  });
  const whole = tables.find(({ format }) => format === 12);
  if (whole !== undefined) return joined(groups(data, whole.at));
  const basic = tables.find(({ format }) => format === 4);
  if (basic === undefined) throw new Error('A font of paper has no list of letters that can be read.');
  return joined(segments(data, basic.at));
}

function tableAt(data: DataView, wanted: string): number {
  for (let index = 0; index < data.getUint16(4); index += 1) {
    const at = 12 + index * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((letter) => data.getUint8(at + letter)));
    if (name === wanted) return data.getUint32(at + 8);
  }
  throw new Error(`A font of paper has no table “${wanted}”.`);
}

/** Format 12: runs of code points with the glyph of the first. */
function* groups(data: DataView, at: number): Iterable<[number, number]> {
  for (let index = 0; index < data.getUint32(at + 12); index += 1) {
    const group = at + 16 + index * 12;
    const [first, last, glyph] = [data.getUint32(group), data.getUint32(group + 4), data.getUint32(group + 8)];
    // Glyph 0 is the box that stands for a missing letter.
    for (let point = first; point <= last; point += 1) if (glyph + point - first !== 0) yield [point, point];
  }
}

/** Format 4: segments, each with a difference to its glyphs or a list of them. */
function* segments(data: DataView, at: number): Iterable<[number, number]> {
  const count = data.getUint16(at + 6) / 2;
  const word = (part: number, index: number): number => at + 14 + part * count * 2 + (part > 0 ? 2 : 0) + index * 2;
  for (let index = 0; index < count; index += 1) {
    const last = data.getUint16(word(0, index));
    const first = data.getUint16(word(1, index));
    const delta = data.getUint16(word(2, index));
    const offset = data.getUint16(word(3, index));
    for (let point = first; point <= last && point !== 0xffff; point += 1) {
      const listed = offset === 0 ? point : data.getUint16(word(3, index) + offset + (point - first) * 2);
      const glyph = listed === 0 && offset !== 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) yield [point, point];
    }
  }
}

function joined(runs: Iterable<[number, number]>): Face {
  const face: [number, number][] = [];
  for (const [first, last] of [...runs].toSorted(([a], [b]) => a - b)) {
    const before = face.at(-1);
    if (before !== undefined && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else face.push([first, last]);
  }
  return face;
}
