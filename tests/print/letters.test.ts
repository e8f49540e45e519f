import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';
import type { PrintNode } from '../../src/blocks/print-node.ts';
import { faceFolders } from '../../src/outputs/print/press.ts';
import { readPdf } from './pdf.ts';
import { allSheets, readPrinted, set, sheet } from './paper.ts';

/** Letters that some face on paper has. */
const letters = new Set(
  faceFolders().flatMap((folder) =>
    globSync('*.ttf', { cwd: folder }).flatMap((file) => {
      const font = create(readFileSync(join(folder, file)));
      return 'characterSet' in font ? font.characterSet : [];
    }),
  ),
);

/** Every text of a tree. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

/** The letters of a text that no face has; spaces and joiners need none. */
function missing(words: readonly string[]): string[] {
  const all = new Set(words.flatMap((text) => [...text]));
  return [...all].filter(
    (letter) => !letters.has(letter.codePointAt(0) ?? 0) && !/[\s\u200b-\u200f\u2060\ufeff]/.test(letter),
  );
}

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
    expect(missing([words.replaceAll(/[→✓]/g, '')])).toEqual([]);
    const base = sheet(allSheets(readPrinted('own')), 'our-housing-facts', 'standard');
    const [part] = base.document.parts;
    if (part === undefined) throw new Error('a document has a part');
    const body: PrintNode[] = [
      { type: 'paragraph', children: [{ type: 'text', value: words.replaceAll(/[→✓]/g, '') }] },
    ];
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
