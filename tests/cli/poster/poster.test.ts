import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { smallKit } from '../../fixtures/small-kit.ts';
import { readPdf } from '../../print/pdf.ts';
import { temporaryFolder } from '../../temporary.ts';
import { run } from '../run-here.ts';

function project(): string {
  const folder = temporaryFolder();
  smallKit(folder);
  return folder;
}

const SAID = { date: 'Thursday 3 December', time: '7 pm', place: 'St Mark’s hall', access: 'Level entrance' };
const options = (said: Record<string, string>): string[] =>
  Object.entries(said).flatMap(([name, words]) => [`--${name}`, words]);

describe('hedge poster', () => {
  test('a poster says when, where and how to get in', async () => {
    const folder = project();
    expect(await run(folder, ['poster', 'small-session', ...options(SAID), '--out', 'p.pdf'])).toMatchObject({
      code: 0,
      said: expect.stringMatching(/^p\.pdf: .+, A4\.$/m),
    });
    const { pages } = await readPdf(new Uint8Array(readFileSync(join(folder, 'p.pdf'))));
    const words = pages.flatMap((page) => page.runs.map((line) => line.words)).join(' ');
    for (const part of Object.values(SAID)) expect(words).toContain(part);
  });

  test.each(inject('full') ? (['square', 'story'] as const) : (['square'] as const))(
    'a %s shows each of them: without one, it is another picture',
    async (format) => {
      const folder = project();
      const picture = async (said: Record<string, string>): Promise<Buffer> => {
        const command = ['poster', 'small-session', '--format', format, ...options(said), '--out', 'p.png'];
        expect(await run(folder, command)).toMatchObject({ code: 0, complained: '' });
        return sharp(readFileSync(join(folder, 'p.png')))
          .raw()
          .toBuffer();
      };
      const whole = await picture(SAID);
      for (const name of Object.keys(SAID)) {
        const others = Object.fromEntries(Object.entries(SAID).filter(([each]) => each !== name));
        expect((await picture(others)).equals(whole)).toBe(false);
        // Other words of the same length, too: it is the words that are shown.
        expect((await picture({ ...SAID, [name]: 'x'.repeat(12) })).equals(whole)).toBe(false);
      }
    },
  );

  test.each(['poster', 'square', 'story'] as const)(
    'a place too long for a %s is refused with what to shorten, and nothing is written',
    async (format) => {
      const folder = project();
      const said = { ...SAID, place: 'The upper room of the Friends’ Meeting House and library '.repeat(60).trim() };
      expect(
        await run(folder, ['poster', 'small-session', '--format', format, ...options(said), '--out', 'p']),
      ).toEqual({
        code: 1,
        said: '',
        complained: `All that this ${format} should say doesn’t fit on one page, even in the smallest size that can be read. Shorten --place, the longest of its words.`,
      });
      expect(existsSync(join(folder, 'p'))).toBe(false);
    },
  );

  test('letters that paper lacks are told of', async () => {
    const { code, said } = await run(project(), ['poster', 'small-session', '--place', 'Hall of ሰላም → left']);
    expect({ code, said }).toMatchObject({
      code: 0,
      said: expect.stringContaining('Paper can’t show “ሰ”, “ላ”, “ም”: “[?]” stands there. Write it another way.'),
    });
  });
});
