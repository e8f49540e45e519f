import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { smallKit } from '../../fixtures/small-kit.ts';
import { readPdf } from '../../print/pdf.ts';
import { temporaryFolder } from '../../temporary.ts';
import { run } from '../run-here.ts';

function project(): string {
  const folder = temporaryFolder();
  smallKit(folder);
  return folder;
}

/** How many copies there are of each sheet, by the title in its foot; and in which sizes of type. */
async function copiesIn(path: string): Promise<Record<string, number>> {
  const { pages } = await readPdf(new Uint8Array(readFileSync(path)));
  const copies: Record<string, number> = {};
  for (const page of pages) {
    // The foot begins with the title of the part, and its page.
    const at = page.runs.findIndex((run_) => run_.words.includes('page 1 of'));
    const title = page.runs
      .slice(0, Math.max(0, at))
      .map((run_) => run_.words.replace(/^ ?· ?$/, ''))
      .findLast((words) => words !== '');
    const size = Math.max(...[14, 18, 24].filter((each) => page.runs.some((run_) => run_.size === each)), 12);
    if (title !== undefined) copies[`${title}, ${size} pt`] = (copies[`${title}, ${size} pt`] ?? 0) + 1;
  }
  return copies;
}

describe('hedge pack', () => {
  test('puts all the paper of an evening into one PDF, in the right number and sizes', async () => {
    const folder = project();
    const { code, said } = await run(folder, [
      'pack',
      'small-session',
      '--people',
      '14',
      '--large',
      '3',
      '--giant',
      '1',
      '--out',
      'out/pack.pdf',
    ]);
    expect({ code, said }).toEqual({
      code: 0,
      said: expect.stringMatching(
        /^out\/pack\.pdf: .+, for 14 people, \d+ sides on \d+ sheets of paper printed on both sides\.$/m,
      ),
    });
    await expect(`${JSON.stringify(await copiesIn(join(folder, 'out/pack.pdf')), null, 1)}\n`).toMatchFileSnapshot(
      'fourteen-people.txt',
    );
  });

  test('is for the session’s own best number unless one is given, and is found by its code', async () => {
    const folder = project();
    expect(await run(folder, ['pack', 'M01'])).toMatchObject({
      code: 0,
      said: expect.stringContaining('small-session-pack.pdf'),
    });
  });

  test.each([
    [['pack'], 2, 'Say which session: hedge pack why-join-your-union.'],
    [['pack', 'smal-session'], 1, 'There is no session “smal-session”. Did you mean “small-session”?'],
    [['pack', 'small-session', '--people', 'many'], 2, '--people takes a whole number from 1 to 300, not “many”.'],
    [['pack', 'small-session', '--people', '0'], 2, '--people takes a whole number from 1 to 300, not “0”.'],
    [['pack', 'small-session', '--people', '4', '--large', '5'], 2, '5 of 4 people can’t read large or giant print'],
    [['pack', 'small-session', '--lang', 'xx'], 2, 'This site has no language “xx”. It has en.'],
    [['poster', 'small-session', '--size', 'a5'], 2, '--size can be a4, a3, not “a5”.'],
    [['poster', 'small-session', '--format', 'gif'], 2, '--format can be poster, square, story, not “gif”.'],
  ] as const)('%j', async (words, code, complaint) => {
    expect(await run(project(), words)).toMatchObject({ code, complained: expect.stringContaining(complaint) });
  });

  test.each(['pack', 'poster'])('%s takes the place of what it made before, and of no other file', async (verb) => {
    const folder = project();
    const again = (): ReturnType<typeof run> => run(folder, [verb, 'small-session', '--out', 'out.pdf']);
    expect(await again()).toMatchObject({ code: 0 });
    expect(await again()).toMatchObject({ code: 0 });
    writeFileSync(join(folder, 'letter.txt'), 'Dear all');
    expect(await run(folder, [verb, 'small-session', '--out', 'letter.txt'])).toMatchObject({
      code: 1,
      complained: expect.stringContaining('letter.txt is there already, and isn’t a file that this makes.'),
    });
    expect(readFileSync(join(folder, 'letter.txt'), 'utf8')).toBe('Dear all');
  });

  test('says so where the number is not what the session is for', async () => {
    expect((await run(project(), ['pack', 'small-session', '--people', '200'])).said).toContain('This session is for ');
  });
});
