import { describe, expect, test } from 'vitest';
import { apart } from '../../src/outputs/print/tongue.ts';
import type { PdfPage, Run } from './pdf.ts';
import { everyTag, readPdf } from './pdf.ts';
import { allSheets, readPrinted, set, sheet } from './paper.ts';

const IMPRINT = 'Printed and promoted by A. Name for Example Town branch, PO Box 12, Example Town.';
const kit = readPrinted('languages');
const sheets = allSheets({ ...kit, branch: { ...kit.branch, imprint: IMPRINT } });
const { pages } = await readPdf(set(sheet(sheets, 'politics-is-something-we-do', 'handout', 'ur')).pdf);

/** The line that some words stand on, from the left. */
function lineOf(words: string): { page: PdfPage; runs: Run[]; first: Run; last: Run } {
  for (const page of pages) {
    const found = page.runs.find((run) => run.words.includes(words));
    if (found === undefined) continue;
    const runs = page.runs.filter((run) => Math.abs(run.y - found.y) < 3).toSorted((a, b) => a.x - b.x);
    const [first, last] = [runs[0], runs.at(-1)];
    if (first !== undefined && last !== undefined) return { page, runs, first, last };
  }
  throw new Error(`“${words}” is on no page.`);
}

describe('English words on a sheet in Urdu', () => {
  test.each([
    ['the meaning of a word', 'Politics is how people', 'settle what to do. It is also about who gets a say.'],
    ['the meaning of another', 'A party is an organisation', 'so as to carry those aims out.'],
    ['why to read a book', 'The book that most of this', 'and 3 repay it.'],
  ])('%s begins at the left, and its full stop ends it', (_what, begins, ends) => {
    const { first, runs } = lineOf(begins);
    // On the left of a page whose own words begin at its right: a bullet, or the first word.
    expect(first.x).toBeLessThan(25 * (72 / 25.4) + 20);
    expect(runs.map((run) => run.words).join('')).toMatch(new RegExp(`^(?:• *)?${begins}`));
    const end = lineOf(ends.slice(0, 12));
    expect(end.runs.map((run) => run.words).join('')).toMatch(new RegExp(`${ends.slice(-8)}$`));
    expect(end.last.words.trimEnd()).toMatch(/\.$/);
  });

  test('are told to a screen reader as English, and the rest is Urdu', () => {
    const tags = pages.flatMap((page) => everyTag(page.tags));
    const english = tags.filter((tag) => tag.lang === 'en');
    // Each list says it for all that is in it: the words, the books, what comes next.
    expect(english.map((tag) => tag.role)).toEqual(['L', 'L', 'L']);
    expect(tags.filter((tag) => tag.role === 'L').length).toBeGreaterThan(english.length);
  });

  test('the title of a session that isn’t translated is English too', () => {
    expect(lineOf('Why is housing so broken').first.x).toBeLessThan(25 * (72 / 25.4) + 20);
    expect(
      lineOf('Why is housing so broken')
        .runs.map((run) => run.words)
        .join(''),
    ).toContain('broken? (M05)');
  });

  test('an imprint in English keeps its order, inside a foot that is read from the right', () => {
    const { runs, last } = lineOf('Example Town.');
    expect(runs.map((run) => run.words).join('')).toMatch(/Example Town\.$/);
    expect(last.x + last.width).toBeGreaterThan(300);
  });
});

test('words are set apart only where they would be out of order', () => {
  expect(apart('Why?', 'ltr')).toBe('Why?');
  expect(apart('Why?', 'rtl')).toBe('\u2066Why?\u2069');
  expect(apart('M09 سیاست', 'rtl')).toBe('M09 سیاست');
  expect(apart('90', 'rtl')).toBe('90');
});
