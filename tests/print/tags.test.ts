import { describe, expect, test } from 'vitest';
import { everyTag, readPdf } from './pdf.ts';
import { allSheets, readPrinted, set, sheet } from './paper.ts';

const sheets = allSheets(readPrinted('languages'));

describe('what a screen reader of the PDF finds', () => {
  test.each([
    ['our-housing-facts', 'standard', 'en', 'en-GB', ['H1', 'P', 'Table', 'TH', 'TD']],
    ['why-join-your-union', 'standard', 'en', 'en-GB', ['H1', 'H2', 'H3', 'P', 'L', 'LI']],
    ['why-join-your-union', 'run-sheet', 'en', 'en-GB', ['H1', 'P', 'Table', 'TH', 'TD']],
    ['group-agreement', 'giant', 'en', 'en-GB', ['H1', 'H2', 'P', 'L', 'LI']],
    ['everyone-speaks', 'large', 'en', 'en-GB', ['H1', 'H2', 'Table', 'TH', 'L']],
    ['what-i-think', 'standard', 'cy', 'cy', ['H1', 'H2', 'P']],
    ['what-i-think', 'standard', 'ur', 'ur', ['H1', 'H2', 'P']],
  ] as const)('%s, %s, in %s', async (id, form, lang, language, roles) => {
    const { info, pages } = await readPdf(set(sheet(sheets, id, form, lang)).pdf);
    const tags = pages.flatMap((page) => everyTag(page.tags)).map((tag) => tag.role);
    expect(info).toMatchObject({ Language: language, Title: expect.stringMatching(/\S/) });
    expect(info).not.toHaveProperty('Author');
    expect(info).not.toHaveProperty('CreationDate');
    for (const role of roles) expect(tags).toContain(role);
    expect(tags.filter((role) => role === 'H1')).toHaveLength(1);
    // No level is passed over.
    const levels = tags.filter((role) => /^H[1-6]$/.test(role)).map((role) => Number(role.slice(1)));
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  test('a picture has its words', async () => {
    const kit = readPrinted('own');
    const [page] = kit.items.filter((item) => item.id === 'writing-for-the-kit');
    expect(page).toBeDefined();
    const doc = sheet(allSheets(kit), 'what-i-think', 'standard');
    const figure = {
      type: 'block',
      name: 'Figure',
      props: { src: 'hedgerow.png', alt: 'A hedge in winter, laid' },
      says: { caption: 'Laid last year.' },
      children: [],
    };
    const [part] = doc.document.parts;
    if (part === undefined) throw new Error('a document has a part');
    const printed = set({
      ...doc,
      document: { ...doc.document, media: ['hedgerow.png'], parts: [{ ...part, body: [...part.body, figure] }] },
    });
    const alts = (await readPdf(printed.pdf)).pages
      .flatMap((each) => everyTag(each.tags))
      .flatMap((tag) => tag.alt ?? []);
    expect(alts).toContain('A hedge in winter, laid');
  });
});
