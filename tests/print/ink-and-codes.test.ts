import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { readPdf } from './pdf.ts';
import type { Dots, PdfPage } from './pdf.ts';
import { allSheets, readPrinted, set, sheet } from './paper.ts';

const sheets = allSheets(readPrinted('filled in'));
/** The part of a page that is ink, at most (bar 3: 6 %; a full page of large letters is a little more, docs/decisions/0011). */
const MOST_INK = { whole: 0.065, large: 0.085 };
/** And what is not letters: rules, boxes, codes, patterns. */
const MOST_BESIDE = 0.02;
const SAMPLES = [
  ['our-housing-facts', 'standard'],
  ['what-i-think', 'giant'],
  ['why-join-your-union', 'run-sheet'],
  ['why-join-your-union', 'standard'],
  ['everyone-speaks', 'large'],
  ['group-agreement', 'standard'],
  ['why-join-your-union', 'cards'],
] as const;

describe('on paper, rasterised', () => {
  test.each(SAMPLES)('%s, %s: black on white, and little of a page is ink', async (id, form) => {
    for (const page of (await readPdf(set(sheet(sheets, id, form)).pdf)).pages.slice(0, 4)) {
      const dots = await page.dots(200);
      expect(inkOf(dots)).toBeLessThanOrEqual(form === 'large' || form === 'giant' ? MOST_INK.large : MOST_INK.whole);
      expect(inkOf(withoutLetters(dots, page))).toBeLessThanOrEqual(MOST_BESIDE);
      // The talk strip's stripes and dots are patterns of black lines.
      expect(new Set(page.colours).difference(new Set(['#000000', '#ffffff', 'a pattern']))).toEqual(new Set());
    }
  });

  test.each([
    ['our-housing-facts', 'standard'],
    ['our-housing-facts', 'giant'],
    ['why-join-your-union', 'run-sheet'],
  ] as const)('%s, %s: the QR code leads to its address after three photocopies', async (id, form) => {
    const [page] = (await readPdf(set(sheet(sheets, id, form)).pdf)).pages;
    let dots = await (page ?? { dots: async () => ({ width: 0, height: 0, grey: new Uint8Array() }) }).dots(200);
    for (let copy = 1; copy <= 3; copy += 1) dots = photocopy(dots, copy);
    // One holds a phone nearer or further until it catches.
    const found = [60, 75, 90].map((side) => scan(corner(dots, side)));
    expect(found.find((words) => words !== undefined)).toMatch(/^https:\/\/branch\.example\/hedge\/(?:w11|m09)\/$/);
  });

  test('a code that is smudged on purpose isn’t read: the test above can fail', async () => {
    const [page] = (await readPdf(set(sheet(sheets, 'our-housing-facts', 'standard')).pdf)).pages;
    let dots = await (page ?? { dots: async () => ({ width: 0, height: 0, grey: new Uint8Array() }) }).dots(40);
    for (let copy = 1; copy <= 3; copy += 1) dots = photocopy(dots, copy);
    expect([60, 75, 90].map((side) => scan(corner(dots, side, 40)))).toEqual([undefined, undefined, undefined]);
  });
});

function inkOf({ grey }: Dots): number {
  return grey.reduce((sum, dot) => sum + (255 - dot), 0) / 255 / grey.length;
}

/** A page with its letters wiped off. */
function withoutLetters({ width, height, grey }: Dots, page: PdfPage): Dots {
  const wiped = grey.slice();
  const dot = width / page.width;
  for (const { x, y, width: long, size } of page.runs) {
    const [left, right] = [Math.floor(x * dot) - 2, Math.ceil((x + long) * dot) + 2];
    const [top, bottom] = [(page.height - y - size) * dot, (page.height - y + size * 0.35) * dot];
    for (let row = Math.floor(top); row < bottom; row += 1) wiped.fill(255, row * width + left, row * width + right);
  }
  return { width, height, grey: wiped };
}

function scan({ width, height, grey }: Dots): string | undefined {
  return jsQR(asRgba({ width, height, grey }), width, height)?.data;
}

/** What a phone is held over: the foot's end, `mm` wide and high. */
function corner({ width, height, grey }: Dots, mm: number, dpi = 200): Dots {
  const side = Math.round((mm / 25.4) * dpi);
  const cut = new Uint8Array(side * side);
  for (let y = 0; y < side; y += 1)
    cut.set(grey.subarray((height - side + y) * width + width - side, (height - side + y + 1) * width), y * side);
  return { width: side, height: side, grey: cut };
}

/** What a copier does: a little blur, dust, a shift, and more contrast; the same each time. */
function photocopy({ width, height, grey }: Dots, seed: number): Dots {
  const copy = new Uint8Array(width * height).fill(255);
  let noise = seed * 7919;
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      let sum = 0;
      for (let dy = -1; dy <= 1; dy += 1)
        for (let dx = -1; dx <= 1; dx += 1) sum += grey[(y + dy) * width + x + dx] ?? 255;
      noise = (noise * 1_103_515_245 + 12_345) % 2_147_483_648;
      const dust = noise % 1000 < 2 ? -160 : (noise % 41) - 20;
      const blurred = sum / 9 + dust;
      copy[y * width + x] = Math.max(0, Math.min(255, (blurred - 128) * 2.2 + 128));
    }
  }
  return { width, height, grey: copy };
}

function asRgba({ grey }: Dots): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(grey.length * 4);
  for (const [index, dot] of grey.entries()) rgba.set([dot, dot, dot, 255], index * 4);
  return rgba;
}
