import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../src/edge/fingerprint.ts';
import type { Shape, SharePicture } from '../../src/outputs/pictures/card.ts';
import { cardsOf, eveningPicture, itemPicture, SHAPES } from '../../src/outputs/pictures/card.ts';
import { posterOf } from '../../src/outputs/pictures/poster.ts';
import { viewsOf } from '../../src/outputs/web/view.ts';
import { openMaker } from '../../src/site/maker.ts';
import { everyTag, readPdf } from '../print/pdf.ts';
import { readPrinted } from '../print/paper.ts';

const make = openMaker(() => ({}));
const [filled] = viewsOf(readPrinted('filled in'), '/hedge/');
const [, , urdu] = viewsOf(readPrinted('languages'), '/');
if (filled === undefined || urdu === undefined) throw new Error('the fixtures have their languages');
const session = filled.shown('module', 'why-join-your-union')?.item;
const inUrdu = urdu.shown('module', 'politics-is-something-we-do')?.item;
if (session === undefined || inUrdu === undefined) throw new Error('the sessions are there');

async function draw(picture: SharePicture): Promise<Uint8Array> {
  return (await make({ kind: 'png', picture })).bytes;
}

describe('a picture to share', () => {
  test.each(Object.entries(SHAPES))(
    '%s has its size, no words about its making, and is light enough to send',
    async (shape, [width, height]) => {
      const png = await draw(itemPicture(session, filled, shape as Shape));
      const meta = await sharp(png).metadata();
      expect(meta).toMatchObject({ format: 'png', width, height, hasAlpha: false });
      expect(meta.exif ?? meta.xmp ?? meta.iptc ?? meta.icc).toBeUndefined();
      expect(Buffer.from(png).toString('latin1')).not.toMatch(/tEXt|iTXt|zTXt|tIME/);
      expect(png.length).toBeLessThan(80_000);
    },
  );

  test('is the same bytes each time, in another time zone too', async () => {
    const script = `
      import { readPrinted } from './tests/print/paper.ts';
      import { viewsOf } from './src/outputs/web/view.ts';
      import { itemPicture } from './src/outputs/pictures/card.ts';
      import { openMaker } from './src/site/maker.ts';
      import { fingerprint } from './src/edge/fingerprint.ts';
      const [view] = viewsOf(readPrinted('filled in'), '/hedge/');
      const { item } = view.shown('module', 'why-join-your-union');
      console.log(fingerprint((await openMaker(() => ({}))({ kind: 'png', picture: itemPicture(item, view, 'card') })).bytes));`;
    const run = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      encoding: 'utf8',
      cwd: join(import.meta.dirname, '../..'),
      env: { ...process.env, TZ: 'Pacific/Auckland' },
    });
    expect(run.stderr).toBe('');
    expect(run.stdout.trim()).toBe(fingerprint(await draw(itemPicture(session, filled, 'card'))));
  });

  test('there is one for each item, and one for all other pages', () => {
    const paths = cardsOf(filled).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).toContain('cards/en/site.png');
    expect(paths).toContain('cards/en/module/why-join-your-union.png');
    expect(paths.length).toBe(filled.kit.items.length + 1);
  });

  test.each([
    [
      'a long title',
      {
        title:
          'Everything that people round here have ever done together about homes, work, schools, buses, prices and the weather, and what came of each of them',
      },
    ],
    ['a word that can’t be parted', { title: 'Donaudampfschifffahrtsgesellschaftskapitänswitwenverein' }],
    [
      'hostile words',
      {
        title: '#eval("1+1") </svg><script>alert(1)</script>',
        line: '&amp; <image href="file:///etc/passwd"/>',
        branch: '"; rm -rf',
        imprint: '#panic()',
      },
    ],
    ['Urdu', { ...itemPicture(inUrdu, urdu.speaking('ur'), 'card') }],
  ])('%s stays inside the picture', async (_name, more) => {
    const picture = { ...itemPicture(session, filled, 'card'), ...more };
    const { data, info } = await sharp(await draw(picture))
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    // Nothing dark stands in the margins beside and above the words.
    let dark = 0;
    for (let y = 0; y < info.height * 0.6; y += 1) {
      for (let x = 0; x < info.width; x += 1)
        if ((x < 60 || x > info.width - 60 || y < 40) && (data[(y * info.width + x) * info.channels] ?? 255) < 120)
          dark += 1;
    }
    expect(dark).toBe(0);
  });

  test('Urdu is shaped: its letters join, as in no picture set letter by letter', async () => {
    const joined = await draw({ ...itemPicture(inUrdu, urdu.speaking('ur'), 'card'), title: 'سیاست' });
    const apart = await draw({
      ...itemPicture(inUrdu, urdu.speaking('ur'), 'card'),
      title: [...'سیاست'].join('\u200c'),
    });
    expect(fingerprint(joined)).not.toBe(fingerprint(apart));
  });
});

/** The longest imprint we have seen, 194 letters. */
const IMPRINT =
  'Printed and promoted by Alexandra Montgomery-Featherstonehaugh on behalf of Hedge School, Example Town and the Valleys branch, both of The Old Schoolhouse Rooms, PO Box 12, Example Town EX1 2AB.';
const LONG = {
  date: 'Thursday 3 December 2026, the day before the conference',
  time: '7 pm, doors from half past six',
  place:
    'The upper committee room of the Friends’ Meeting House and Community Library, 112–114 Mill Street, behind the bus station, Example Town',
  access:
    'Level entrance from the yard, lift, hearing loop, toilets with changing places on the ground floor; ring the bell at the blue door, and tell us if you need a sign interpreter',
};
const said = { date: 'Thursday 3 December', time: '7 pm', place: 'St Mark’s hall', access: 'Level entrance' };

/** For each row of a picture from the top, whether nothing stands in it, and whether something stands in its side margins. */
async function rowsOf(picture: SharePicture): Promise<{ blank: boolean; margin: boolean }[]> {
  const { data, info } = await sharp(await draw(picture))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([picture.width, picture.height]);
  return Array.from({ length: info.height }, (_, y) => {
    const dark = (x: number): boolean => (data[(y * info.width + x) * info.channels] ?? 255) < 225;
    const columns = Array.from({ length: info.width }, (_each, x) => x);
    return {
      blank: !columns.some(dark),
      margin: columns.some((x) => (x < 60 || x > info.width - 60) && dark(x)),
    };
  });
}

/** Only the hedge and the foot reach into the margins: where they begin, everything else has ended. */
async function expectHedgeApart(picture: SharePicture): Promise<void> {
  const rows = await rowsOf(picture);
  // Higher up, a large letter in Nastaliq may reach into them.
  const hedge = rows.findIndex(({ margin }, y) => y > picture.height / 2 && margin);
  expect(hedge).toBeGreaterThan(picture.height / 2);
  // The tallest twigs stand a little higher than those at the sides.
  expect(rows.slice(hedge - 24, hedge).some(({ blank }) => blank)).toBe(true);
}

/** The most rows in a row in which nothing stands. */
async function widestGap(picture: SharePicture): Promise<number> {
  let widest = 0;
  let run = 0;
  for (const { blank } of await rowsOf(picture)) {
    run = blank ? run + 1 : 0;
    widest = Math.max(widest, run);
  }
  return widest;
}

describe('the hedge has the room that is left', () => {
  const longest = cardsOf(filled)
    .map(({ picture }) => picture)
    .toSorted((a, b) => b.title.length + b.line.length - a.title.length - a.line.length)
    .slice(0, 12);

  test.each(longest.map((picture) => [picture.title, picture] as const))(
    '%s, with the longest imprint',
    async (_title, picture) => {
      const strip = itemPicture(session, filled, 'card').parts;
      await expectHedgeApart({ ...picture, imprint: IMPRINT, parts: strip });
    },
  );

  test('with the longest title and line that fields may hold', async () => {
    const words = 'Womenswear mummified '.repeat(9);
    const picture = { ...itemPicture(session, filled, 'card'), title: words.slice(0, 80), line: words.slice(0, 160) };
    await expectHedgeApart({ ...picture, imprint: IMPRINT });
    await expectHedgeApart({ ...itemPicture(inUrdu, urdu.speaking('ur'), 'card'), imprint: IMPRINT });
  });
});

describe('a picture of one evening', () => {
  test.each(['square', 'story'] as const)('%s: all that its poster says is in it', (shape) => {
    const picture = eveningPicture(session, filled, shape, said);
    expect(picture.facts.map(({ words }) => words)).toEqual([
      'Thursday 3 December',
      '7 pm, 90 minutes',
      'St Mark’s hall',
      'Level entrance',
    ]);
    expect(picture).toMatchObject({ address: 'branch.example/hedge/m09' });
    expect(picture.lines.at(-1)).toContain('the access lead');
    // What isn't known has no line: nobody can write on a picture.
    expect(eveningPicture(session, filled, shape, { place: 'St Mark’s hall' }).facts).toHaveLength(1);
  });

  test.each([
    ['square', said],
    ['square', LONG],
    ['square', {}],
    ['story', said],
    ['story', LONG],
    ['story', {}],
  ] as const)('%s: its words fill it, whatever they are: %j', async (shape, facts) => {
    const picture = eveningPicture(session, filled, shape, facts);
    await expectHedgeApart({ ...picture, imprint: IMPRINT });
    expect(await widestGap(picture)).toBeLessThan(picture.height * 0.09);
    const right = eveningPicture(inUrdu, urdu.speaking('ur'), shape, facts);
    await expectHedgeApart(right);
    expect(await widestGap(right)).toBeLessThan(right.height * 0.09);
  });

  test('a title isn’t parted at a hyphen', async () => {
    const about = (title: string): SharePicture => ({ ...eveningPicture(session, filled, 'story', said), title });
    // A word joiner, which nobody sees, forbids it; here it is written already.
    const joined = fingerprint(await draw(about('Talking with far-\u2060right friends')));
    expect(fingerprint(await draw(about('Talking with far-right friends')))).toBe(joined);
  });
});

/** The part of a poster that is ink. */
async function inkOf(pdf: Uint8Array): Promise<number> {
  const dots = await (await readPdf(pdf)).pages[0]?.dots(60);
  if (dots === undefined) throw new Error('a poster has a page');
  return dots.grey.reduce((sum, dot) => sum + (255 - dot), 0) / 255 / dots.grey.length;
}

describe('a poster', () => {
  test.each([
    ['a4', 595],
    ['a3', 842],
  ] as const)('on %s is one tagged page with what people must know, and its code can be read', async (paper, width) => {
    const { bytes, pages } = await make({ kind: 'poster', poster: posterOf(session, filled, paper, said) });
    expect(pages).toBe(1);
    const { info, pages: read } = await readPdf(bytes);
    const [page] = read;
    if (page === undefined) throw new Error('a poster has a page');
    expect(Math.round(page.width)).toBe(width);
    expect(info).toMatchObject({ Title: 'Why join your union?', Language: 'en-GB' });
    const words = page.runs.map((run) => run.words).join(' ');
    for (const part of [
      'Thursday 3 December',
      '7 pm, 90 minutes',
      'St Mark’s hall',
      'Level entrance',
      'the access lead',
      'Printed and promoted by A. Name for Example Town branch',
      `version ${session.hash.slice(0, 6)}`,
      'branch.example/hedge/m09',
      'CC BY-SA 4.0',
    ])
      expect(words).toContain(part);
    expect(everyTag(page.tags).map((tag) => tag.role)).toContain('H1');
    expect(Math.min(...page.runs.map((run) => run.size))).toBeGreaterThanOrEqual(12);
    const { grey, width: across, height } = await page.dots(paper === 'a4' ? 150 : 110);
    const rgba = new Uint8ClampedArray(grey.length * 4);
    for (const [index, dot] of grey.entries()) rgba.set([dot, dot, dot, 255], index * 4);
    expect(jsQR(rgba, across, height)?.data).toBe('https://branch.example/hedge/m09/');
    expect(await inkOf(bytes)).toBeLessThanOrEqual(0.06);
  });

  test('with nothing said has lines to write on, and fits in every language', async () => {
    const { bytes, pages } = await make({ kind: 'poster', poster: posterOf(session, filled, 'a4', {}) });
    expect(pages).toBe(1);
    const words = (await readPdf(bytes)).pages[0]?.runs.map((run) => run.words).join(' ');
    expect(words).toContain('When');
    expect((await make({ kind: 'poster', poster: posterOf(inUrdu, urdu.speaking('ur'), 'a4', {}) })).pages).toBe(1);
  });

  test.each([
    ['English', session, filled, 'a4'],
    ['English', session, filled, 'a3'],
    ['Urdu', inUrdu, urdu.speaking('ur'), 'a4'],
  ] as const)(
    'in %s, %#: much to say is set smaller, on one page, and never under 12 pt',
    async (_lang, item, view, paper) => {
      const poster = posterOf(item, view, paper, LONG);
      const { bytes, pages } = await make({ kind: 'poster', poster: { ...poster, imprint: IMPRINT } });
      expect(pages).toBe(1);
      const runs = (await readPdf(bytes)).pages.flatMap((page) => page.runs);
      expect(Math.min(...runs.map((run) => run.size))).toBeGreaterThanOrEqual(12);
      const words = runs
        .map((run) => run.words)
        .join(' ')
        .replaceAll(/\s+/g, ' ');
      for (const part of ['behind the bus station', 'sign interpreter', 'EX1 2AB', 'CC BY-SA 4.0'])
        expect(words).toContain(part);
      expect(await inkOf(bytes)).toBeLessThanOrEqual(0.06);
    },
  );

  test.each([
    ['much', LONG],
    ['a little', said],
    ['nothing', {}],
  ] as const)('whatever its title, with %s to say, little of it is ink', async (_much, facts) => {
    const sessions = filled.all('module').toSorted((a, b) => b.item.data.title.length - a.item.data.title.length);
    for (const { item } of [...sessions.slice(0, 3), ...sessions.slice(-3)]) {
      const { bytes, pages } = await make({ kind: 'poster', poster: posterOf(item, filled, 'a4', facts) });
      expect(pages).toBe(1);
      expect(await inkOf(bytes)).toBeLessThanOrEqual(0.06);
    }
  });

  test('its title isn’t parted at a hyphen', async () => {
    const poster = {
      ...posterOf(session, filled, 'a4', said),
      title: 'Talking to a far-right neighbour in a far-right town',
    };
    const [page] = (await readPdf((await make({ kind: 'poster', poster })).bytes)).pages;
    const largest = Math.max(...(page?.runs ?? []).map((run) => run.size));
    const lines = new Map<number, string>();
    for (const run of page?.runs ?? [])
      if (run.size === largest) lines.set(run.y, `${lines.get(run.y) ?? ''}${run.words}`);
    expect(lines.size).toBeGreaterThan(1);
    for (const line of lines.values()) expect(line.replaceAll('\u2060', '').trim()).not.toMatch(/-$/);
  });
});
