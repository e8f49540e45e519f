import { describe, expect, test } from 'vitest';
import { readPdf } from './pdf.ts';
import type { PdfPage, Run } from './pdf.ts';
import { allSheets, readPrinted, set, sheet } from './paper.ts';

const MM = 72 / 25.4;
const sheets = allSheets(readPrinted('filled in'));
const worksheets = [...new Set(sheets.filter(({ item }) => item.kind === 'worksheet').map(({ item }) => item.id))];
/** One of each kind, and what a session has besides. */
const SAMPLES = [
  ...worksheets.flatMap((id) => (['standard', 'large', 'giant'] as const).map((form) => [id, form] as const)),
  ...(['standard', 'large', 'run-sheet', 'handout', 'cards'] as const).map(
    (form) => ['why-join-your-union', form] as const,
  ),
  ...(['standard', 'giant'] as const).map((form) => ['everyone-speaks', form] as const),
  ['group-agreement', 'standard'] as const,
  ['using-a-session', 'standard'] as const,
];

const SIZES = { standard: [14, 21], large: [18, 27], giant: [24, 36] } as const;

/** Runs of one line, from the left: letters on the same height. */
function linesOf(page: PdfPage): Run[][] {
  const lines = new Map<number, Run[]>();
  for (const run of page.runs) {
    const at = [...lines.keys()].find((y) => Math.abs(y - run.y) < 1) ?? run.y;
    lines.set(at, [...(lines.get(at) ?? []), run]);
  }
  return [...lines.entries()].sort(([a], [b]) => b - a).map(([, runs]) => runs.toSorted((a, b) => a.x - b.x));
}

describe.each(SAMPLES)('%s, %s', (id, form) => {
  const printed = set(sheet(sheets, id, form));
  const read = readPdf(printed.pdf);

  test('no type is under 12 pt', async () => {
    for (const page of (await read).pages)
      if (page.runs.length > 0) expect(Math.min(...page.runs.map((run) => run.size))).toBeGreaterThanOrEqual(12);
  });

  test('margins: 25 mm inside, mirrored, and 15 mm or more elsewhere', async () => {
    for (const [index, page] of (await read).pages.entries()) {
      if (page.runs.length === 0) continue;
      const left = Math.min(...page.runs.map((run) => run.x));
      const right = Math.max(...page.runs.map((run) => run.x + run.width));
      const [inner, outer] = index % 2 === 0 ? [left, page.width - right] : [page.width - right, left];
      expect(inner).toBeGreaterThanOrEqual(25 * MM - 0.5);
      expect(outer).toBeGreaterThanOrEqual(15 * MM - 0.5);
      expect(Math.min(...page.runs.map((run) => run.y))).toBeGreaterThanOrEqual(15 * MM - 0.5);
      expect(Math.max(...page.runs.map((run) => run.y + run.size * 0.7))).toBeLessThanOrEqual(
        page.height - 15 * MM + 1,
      );
    }
  });

  test('the foot says all that a stray sheet must say, on every page', async () => {
    const { pages } = await read;
    for (const [index, page] of pages.entries()) {
      // A sheet that has nothing on its back.
      if (page.runs.length === 0) continue;
      const words = page.runs
        .map((run) => run.words)
        .join(' ')
        .replaceAll(/\s+/g, ' ');
      expect(words).toContain('Printed and promoted by A. Name for Example Town branch, PO Box 12, Example Town.');
      expect(words).toContain('Large print and other formats: the access lead, access@branch.example');
      expect(words).toMatch(/branch\.example\/hedge\/(?:[a-z]\d\d|handbook)/);
      expect(words).toContain('CC BY-SA 4.0');
      expect(words).toMatch(/version [0-9a-f]{6}, \d+ \w+ 20\d\d/);
      if (form !== 'cards') expect(words).toContain(`page ${index + 1} of ${pages.length}`);
    }
  });
});

describe.each(SAMPLES.filter(([, form]) => form in SIZES))('%s, %s', (id, form) => {
  const read = readPdf(set(sheet(sheets, id, form)).pdf);
  const [size, apart] = SIZES[form as keyof typeof SIZES];

  test(`the text is ${size} pt, its lines ${apart} pt apart and at most 70 letters long`, async () => {
    const body = (await read).pages.map((page) =>
      linesOf({ ...page, runs: page.runs.filter((run) => run.size === size) }),
    );
    const gaps: number[] = [];
    for (const lines of body) {
      for (const [index, line] of lines.entries()) {
        // Columns of a table stand on one line, and are read one by one.
        for (const run of line) expect(run.words.length).toBeLessThanOrEqual(74);
        const next = lines[index + 1];
        if (next?.[0] !== undefined && line[0] !== undefined && Math.abs(next[0].x - line[0].x) < 0.5)
          gaps.push((line[0].y ?? 0) - next[0].y);
      }
    }
    // The least distance between two lines of one paragraph.
    expect(gaps.length).toBeGreaterThan(0);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(apart - 0.1);
    expect(gaps.some((gap) => Math.abs(gap - apart) < 0.1)).toBe(true);
    const all = body.flat(2).map((run) => run.words.length);
    expect(all.filter((length) => length > 70).length / all.length).toBeLessThan(0.02);
  });
});

describe.each(['filled in', 'of many words'] as const)('for a branch %s', (which) => {
  const all = allSheets(readPrinted(which));

  test.each(worksheets)('%s is two sides at most, and four in large print', (id) => {
    expect(set(sheet(all, id, 'standard')).pages).toBeLessThanOrEqual(2);
    expect(set(sheet(all, id, 'large')).pages).toBeLessThanOrEqual(4);
  });

  test('a run sheet is one side, and what people take home is two at most', () => {
    const over = all.filter(
      (each) => (each.form === 'run-sheet' && set(each).pages > 1) || (each.form === 'handout' && set(each).pages > 2),
    );
    expect(over.map(({ path }) => path)).toEqual([]);
  });
});
