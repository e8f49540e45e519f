import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';
import type { PrintNode } from '../../src/blocks/print-node.ts';
import { findMissingIn } from '../../src/kit/letters/face.ts';
import { cmapOf } from '../../src/outputs/print/cmap.ts';
import type { Part } from '../../src/outputs/print/document.ts';
import { faceFolders, readFaces } from '../../src/outputs/print/faces.ts';
import { readPdf } from './pdf.ts';
import { allSheets, readPrinted, set, sheet } from './paper.ts';

const faces = readFaces();
const find = findMissingIn(faces);
const base = sheet(allSheets(readPrinted('own')), 'our-housing-facts', 'standard');

/** Every text of a tree. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

/** The letters of texts that no face has. */
function missing(words: readonly string[]): string[] {
  return words.flatMap((text) => find(text).map(({ letters }) => letters));
}

/** Sets lines of words; each is a paragraph. */
function setLines(lines: readonly string[], more: Partial<Part> = {}): Uint8Array {
  const body: PrintNode[] = lines.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] }));
  return setBody(body, more);
}

function setBody(body: PrintNode[], more: Partial<Part> = {}): Uint8Array {
  const [part] = base.document.parts;
  if (part === undefined) throw new Error('a document has a part');
  return set({ ...base, document: { ...base.document, parts: [{ ...part, most: null, ...more, body }] } }).pdf;
}

/** All the words of a PDF. */
async function wordsOf(pdf: Uint8Array): Promise<string> {
  return (await readPdf(pdf)).pages.flatMap((page) => page.runs.map((run) => run.words)).join('');
}

describe('what a face has is read from its file', () => {
  test.each(
    faceFolders().flatMap((folder) => globSync('*.ttf', { cwd: folder }).map((file) => [file, join(folder, file)])),
  )('%s: the same letters as another reader of fonts finds', (_name, path) => {
    const bytes = readFileSync(path);
    const font = create(bytes);
    if (!('characterSet' in font)) throw new Error('a single font');
    const ours = cmapOf(bytes).flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => first + index),
    );
    const theirs = new Set(font.characterSet.filter((point) => font.hasGlyphForCodePoint(point)));
    expect(ours).toEqual([...theirs].toSorted((a, b) => a - b));
  });
});

/** Each letter that some face has, and each that is said to be put together from two or to have no shape. */
const had = Array.from({ length: 0x1ffff }, (_, point) => point)
  .filter((point) => point >= 0x20 && (point < 0xd800 || point > 0xdfff) && ![0x2028, 0x2029].includes(point))
  .map((point) => String.fromCodePoint(point))
  .filter((letter) => find(letter).length === 0);

describe('what is said to be had can be set', () => {
  test.each([
    ['latin', 'ltr'],
    ['nastaliq', 'rtl'],
    ['arabic', 'rtl'],
    ['bengali', 'ltr'],
    ['gurmukhi', 'ltr'],
  ] as const)('on a sheet in %s: all of it', (script, dir) => {
    expect(had.length).toBeGreaterThan(8000);
    // In words of thirty: a line for each would take minutes.
    const lines = Array.from({ length: Math.ceil(had.length / 30) }, (_, index) =>
      had.slice(index * 30, index * 30 + 30).join(' '),
    );
    expect(() => setLines(lines, { script, dir })).not.toThrow();
  });

  test('letters with accents from anywhere too', () => {
    const marks = had.filter((letter) => /\p{M}/u.test(letter));
    const bases = had.filter((letter) => /[\p{L}\p{S}\p{N}]/u.test(letter));
    const lines = marks.map((mark, index) => `${bases[(index * 613) % bases.length]}${mark} ${mark}`);
    expect(missing(lines)).toEqual([]);
    expect(() => setLines(lines)).not.toThrow();
  });

  test.each([
    ['Ọ̀ṣun', 'Ọṣun'],
    ['Ẹ̀kọ́', 'Ẹkọ'],
    ['ọ́gụ̀', 'ọgụ'],
  ])('%s: no letter is lost where its accent stands in another face', async (accents, plain) => {
    const widths = await Promise.all(
      [accents, plain].map(async (value) => {
        const strong: PrintNode = { type: 'strong', children: [{ type: 'text', value }] };
        const [page] = (await readPdf(setBody([{ type: 'paragraph', children: [strong] }]))).pages;
        return (page?.runs ?? []).filter((run) => run.size === 14).reduce((sum, run) => sum + run.width, 0);
      }),
    );
    // Kerning is a part of a pt; the narrowest of these letters has six.
    expect(Math.abs((widths[0] ?? 0) - (widths[1] ?? 0))).toBeLessThan(2);
    expect(widths[0]).toBeGreaterThan(20);
  });
});

describe('what isn’t had', () => {
  const LINES: readonly (readonly [words: string, shown: string])[] = [
    ['Say ሰላም to all', 'Say [?] to all'],
    ['தமிழ், 公平; end', '[?], [?]; end'],
    ['\ud800 alone', '[?] alone'],
    ['a\u0007b\u0000c', 'a[?]b[?]c'],
    ['x\ufeffy', 'xy'],
  ];

  test.each(LINES)('%j has a stand-in on paper, and the sheet is there', async (words, shown) => {
    expect(await wordsOf(setLines([words]))).toContain(shown);
  });

  test('is found letter by letter, with its accents', () => {
    expect(find('Say ሰላም to 公 平')).toEqual([
      { letters: 'ሰላም', at: 4 },
      { letters: '公', at: 11 },
      { letters: '平', at: 13 },
    ]);
    expect(missing(['கு'])).toEqual(['கு']);
  });
});

describe('no letter is missing on paper', () => {
  test.each(['own', 'languages'] as const)('in the kit, %s', (which) => {
    const sheets = allSheets(readPrinted(which)).filter(({ form }) => form === 'standard');
    const without = sheets.map(
      ({ path, document }) =>
        [path, missing(texts(document.parts.map(({ body, foot }) => [body, { ...foot, qr: '' }])))] as const,
    );
    expect(without.filter(([, found]) => found.length > 0)).toEqual([]);
  });

  const WORDS = {
    arabic: 'السكن حق للجميع. من يقرر هنا؟',
    nastaliq: 'رہائش سب کا حق ہے۔ یہاں فیصلہ کون کرتا ہے؟',
    bengali: 'বাসস্থান সবার অধিকার। এখানে কে সিদ্ধান্ত নেয়?',
    gurmukhi: 'ਰਿਹਾਇਸ਼ ਸਭ ਦਾ ਹੱਕ ਹੈ। ਇੱਥੇ ਫ਼ੈਸਲਾ ਕੌਣ ਕਰਦਾ ਹੈ?',
    latin: 'Gŵyl, tŷ, château, Łódź, Kraków, İstanbul, ß, ½, €, £, – — … “ ” ‘ ’ • × → ✓',
  } as const;

  test.each(Object.entries(WORDS))('in %s: it is set in its own face, from its own side', async (script, words) => {
    expect(missing([words])).toEqual([]);
    const [part] = base.document.parts;
    if (part === undefined) throw new Error('a document has a part');
    const body: PrintNode[] = [{ type: 'paragraph', children: [{ type: 'text', value: words }] }];
    const dir = script === 'arabic' || script === 'nastaliq' ? 'rtl' : 'ltr';
    const lang = { arabic: 'ar', nastaliq: 'ur', bengali: 'bn', gurmukhi: 'pa', latin: 'en' }[script] ?? 'en';
    const kind = part.script === 'latin' && script === 'latin' ? part.script : script;
    const document = {
      ...base.document,
      parts: [{ ...part, script: scriptOf(kind), dir, lang, region: null, body } as const],
    };
    const [page] = (await readPdf(set({ ...base, document }).pdf)).pages;
    const runs = (page?.runs ?? []).filter((run) => run.size === 14);
    const left = Math.min(...runs.map((run) => run.x));
    const right = Math.max(...runs.map((run) => run.x + run.width));
    // The first page's inner margin lies where reading begins.
    if (dir === 'rtl') expect(right).toBeGreaterThan((page?.width ?? 0) - 25 * (72 / 25.4) - 2);
    else expect(left).toBeLessThan(25 * (72 / 25.4) + 2);
  });
});

function scriptOf(name: string): 'latin' | 'arabic' | 'nastaliq' | 'bengali' | 'gurmukhi' {
  return name === 'arabic' || name === 'nastaliq' || name === 'bengali' || name === 'gurmukhi' ? name : 'latin';
}
