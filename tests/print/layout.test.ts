import { describe, expect, inject, test } from 'vitest';
import { everyTag, readPdf } from './pdf.ts';
import type { PdfPage, Run } from './pdf.ts';
import { allSheets, readPrinted, set, sheet } from './paper.ts';

const all = allSheets(readPrinted('filled in'));
const long = all
  .filter(({ item, form }) => form === 'standard' && (item.kind === 'module' || item.kind === 'guide'))
  .filter((_, index) => inject('full') || index % 3 === 0);

/** Words of a page above its foot, from the top. */
function textOf(page: PdfPage): Run[] {
  const number = page.runs.find(({ words }) => /page \d+ of \d+/.test(words));
  // The foot begins with its title, which may take a line of its own above.
  const foot = (number?.y ?? 0) + 24;
  return page.runs.filter(({ y }) => y > foot).toSorted((a, b) => b.y - a.y || a.x - b.x);
}

describe('how it falls on the page', () => {
  const pages = Promise.all(
    long.map(async (each) => ({ path: each.path, pages: (await readPdf(set(each).pdf)).pages })),
  );
  const lastLines = pages.then((sheets) =>
    sheets.flatMap(({ path, pages: sides }) =>
      sides.slice(0, -1).flatMap((page, index) => {
        const text = textOf(page);
        const low = text.at(-1)?.y ?? 0;
        const line = text.filter(({ y }) => Math.abs(y - low) < 1);
        return [{ at: `${path}, page ${index + 1}`, line, words: line.map(({ words }) => words).join(' ') }];
      }),
    ),
  );

  test('no heading is last on a page, and no words that lead to something', async () => {
    // Headings are 15 and 18 pt in ordinary print, and the marks under a step’s title say how it is done.
    const stranded = (await lastLines).filter(
      ({ line, words }) =>
        line.some(({ size }) => size === 15 || size === 18) ||
        words.trim().endsWith(':') ||
        / · (?:can’t|may) be dropped/.test(words),
    );
    expect(stranded.map(({ at, words }) => `${at}: ${words}`)).toEqual([]);
  });

  test('credits begin a side of their own only where closer setting doesn’t help', async () => {
    const alone = (await pages).filter(({ pages: sides }) =>
      sides.slice(1).some((side) => /New\. Be among/.test(textOf(side)[0]?.words ?? '')),
    );
    expect(alone.length).toBeLessThanOrEqual(long.length / 25);
  });
});

test('what to bring goes over to the next side with its label, wherever that ends', async () => {
  const whole = sheet(all, 'why-join-your-union', 'run-sheet');
  const [part] = whole.document.parts;
  if (part === undefined) throw new Error('a run sheet has a part');
  const line = { type: 'paragraph', children: [{ type: 'text', value: 'One more line.' }] };
  const sides = await Promise.all(
    Array.from({ length: 14 }, async (_, more) => {
      const body = [...Array.from({ length: more }, () => line), ...part.body];
      const { pages } = await readPdf(
        set({ ...whole, document: { ...whole.document, parts: [{ ...part, most: null, body }] } }).pdf,
      );
      const sideOf = (words: string): number =>
        pages.findIndex(({ runs }) => runs.some((run) => run.words.startsWith(words)));
      return [sideOf('Bring'), sideOf('The sheet “Our workplaces')];
    }),
  );
  expect(sides.some(([label]) => label === 0)).toBe(true);
  expect(sides.some(([label]) => label === 1)).toBe(true);
  for (const [label, first] of sides) expect(label).toBe(first);
});

describe('what is cut up', () => {
  const cards = all.filter(({ form }) => form === 'cards');

  test('has an empty back, so that no card is cut through another', async () => {
    expect(cards.length).toBeGreaterThan(20);
    for (const each of cards.slice(0, 12)) {
      const { pages } = await readPdf(set(each).pdf);
      // The card for hard moments is kept whole.
      const whole = pages.findLastIndex(({ runs }) => runs.some(({ words }) => words.includes('If it gets hard'))) + 1;
      for (const [index, page] of pages.entries()) if (index >= whole && index % 2 === 1) expect(page.runs).toEqual([]);
      expect(pages.slice(whole).some(({ runs }) => runs.length > 0)).toBe(true);
    }
  });

  test('says which of its pages this is, and counts no empty backs', async () => {
    const { pages } = await readPdf(set(sheet(all, 'what-organisers-do', 'cards')).pdf);
    const numbers = pages.flatMap(({ runs }) =>
      runs.flatMap(({ words }) => /page (\d+) of (\d+)/.exec(words)?.[0] ?? []),
    );
    expect(numbers).toContain('page 2 of 2');
    expect(numbers).not.toContain('page 3 of 3');
  });
});

test('the foot of the last page is part of the text, where a screen reader finds it; of the others it is passed over', async () => {
  const { pages } = await readPdf(set(sheet(all, 'our-housing-facts', 'standard')).pdf);
  const codes = pages.map(({ tags }) => everyTag(tags).filter(({ alt }) => alt?.startsWith('QR code')).length);
  expect(codes).toEqual([...pages.slice(1).map(() => 0), 1]);
});
