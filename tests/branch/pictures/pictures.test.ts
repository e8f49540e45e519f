import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { fingerprint } from '../../../src/edge/fingerprint.ts';
import { openMadeStore } from '../../../src/edge/made.ts';
import { readyPictures } from '../../../src/edge/media.ts';
import type { ReadyPicture } from '../../../src/edge/media.ts';
import { findBranch, readSources } from '../../../src/edge/sources.ts';
import { checkKit } from '../../../src/kit/checks/check.ts';
import type { Kit } from '../../../src/kit/kit.ts';
import { readKit } from '../../../src/kit/read.ts';
import { linkedPictures } from '../../../src/kit/reading/linked-pictures.ts';
import { paperPictures } from '../../../src/cli/workshop.ts';
import { sheetsOf } from '../../../src/outputs/print/sheets.ts';
import { composeSite } from '../../../src/outputs/web/compose.ts';
import { viewsOf } from '../../../src/outputs/web/view.ts';
import { openMaker } from '../../../src/site/maker.ts';
import { branchProject, changeKit } from '../../cli/branch-project.ts';
import { everyTag, readPdf } from '../../print/pdf.ts';

const WHO = 'Sioned Price';

/** A photo as a phone takes it: on its side, with who, where and when in it, and no two dots alike. */
async function photo(kind: 'jpeg' | 'webp' | 'png', width: number, height: number): Promise<Uint8Array> {
  const dots = new Uint8Array(width * height * 3).map((_, at) => ((at * 2654435761) >>> 13) % 256);
  return new Uint8Array(
    await sharp(dots, { raw: { width, height, channels: 3 } })
      .blur(4)
      .withExif({ IFD0: { Artist: WHO, Copyright: WHO }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .toFormat(kind)
      .toBuffer(),
  );
}

const PAGE = `---\ntitle: Our hall\nsummary: Where we meet.\nlastReviewed: 2026-11-22\nreviewBy: 2027-11-22\n---\n\n`;
const ALT = 'A hall with its doors open';
const figure = (src: string): string => `<Figure src="${src}" alt="${ALT}" caption="Our hall." />\n`;

function read(project: string): { kit: Kit; errors: string[] } {
  const { sources, issues } = readSources(project, findBranch(project, undefined), '2026-11-22');
  const reading = readKit(sources);
  const all = [...issues, ...reading.issues, ...checkKit(reading.kit)].filter(({ level }) => level === 'error');
  return { kit: reading.kit, errors: all.map(({ file, message, mend }) => `${file}: ${message} ${mend}`) };
}

function put(project: string, name: string, bytes: Uint8Array | string): void {
  mkdirSync(join(project, 'branch/media'), { recursive: true });
  writeFileSync(join(project, 'branch/media', name), bytes);
}

async function ready(project: string, kit: Kit): Promise<Map<string, ReadyPicture>> {
  return readyPictures([join(project, 'branch/media')], kit.media, openMadeStore(join(project, '.hedge/made'), 0));
}

/** A branch with a page that shows a photo, and that photo made ready. */
async function hall(kind: 'jpeg' | 'webp' | 'png') {
  const name = `hall.${kind === 'jpeg' ? 'jpg' : kind}`;
  const project = branchProject({ 'branch/pages/our-hall.mdx': PAGE + figure(name) });
  const taken = await photo(kind, 2400, 1800);
  put(project, name, taken);
  const { kit, errors } = read(project);
  const pictures = await ready(project, kit);
  const found = pictures.get(name);
  if (found === undefined) throw new Error('the photo is among the pictures');
  return { project, taken, kit, errors, pictures, found, whole: { ...kit, pictures } };
}

// What cameras make, in the short run.
describe.each(inject('full') ? (['jpeg', 'webp', 'png'] as const) : (['jpeg'] as const))('a photo as %s', (kind) => {
  test('is taken', async () => {
    const { errors, taken } = await hall(kind);
    expect(errors).toEqual([]);
    expect((await sharp(taken).metadata()).exif).toBeDefined();
  });

  test('stands on its page in two widths, as WebP under its hash, with its size said', async () => {
    const { whole, found } = await hall(kind);
    const page = composeSite(whole, '/hedge/').find(({ frame }) => frame.path === 'handbook/our-hall');
    const html = JSON.stringify(page).replaceAll('\\"', '"');
    const [, src, narrow, wide] =
      /<img src="([^"]+)" srcset="(\S+) 720w, (\S+) 1440w" sizes="[^"]+" width="1440" height="1920" alt="A hall with its doors open"/.exec(
        html,
      ) ?? [];
    expect(src).toBe(wide);
    expect([narrow, wide]).toEqual(found.web.map(({ path }) => `/hedge/${path}`));
    for (const address of [narrow, wide]) expect(address).toMatch(/^\/hedge\/media\/[0-9a-f]{20}\.webp$/);
    const sizes = await Promise.all(found.web.map(({ from }) => sharp(from).metadata()));
    expect(sizes.map(({ format, width, height }) => [format, width, height])).toEqual([
      ['webp', 720, 960],
      ['webp', 1440, 1920],
    ]);
  });

  test('nothing that is published says who took it, or where', async () => {
    const { found, kit } = await hall(kind);
    const files = [...found.web, found.paper];
    expect(files).toHaveLength(3);
    for (const { from } of files) {
      const { exif, xmp, iptc, icc, orientation } = await sharp(from).metadata();
      expect([exif, xmp, iptc, icc, orientation ?? 1]).toEqual([undefined, undefined, undefined, undefined, 1]);
      expect(readFileSync(from).includes(WHO)).toBe(false);
    }
    expect(linkedPictures(kit)).toEqual([]);
  });

  test('is on paper, upright, with its words and nothing of its making', async () => {
    const { whole, pictures } = await hall(kind);
    const [view] = viewsOf(whole, '/');
    const sheet = sheetsOf(view as NonNullable<typeof view>).find(
      ({ item, form }) => item.id === 'our-hall' && form === 'standard',
    );
    const make = openMaker(() => paperPictures(pictures));
    const { bytes } = await make({ kind: 'pdf', document: sheet?.document as never });
    const { pages } = await readPdf(bytes);
    expect(pages.flatMap(({ tags }) => everyTag(tags)).map(({ alt }) => alt)).toContain(ALT);
    expect(Buffer.from(bytes).includes(WHO)).toBe(false);
    expect(bytes.length).toBeGreaterThan(40_000);
    const again = await make({ kind: 'pdf', document: sheet?.document as never });
    expect(fingerprint(again.bytes)).toBe(fingerprint(bytes));

    const [part] = sheet?.document.parts ?? [];
    const word = async (): Promise<Uint8Array> =>
      (await make({ kind: 'docx', title: 'Our hall', part: part as never })).bytes;
    const first = await word();
    expect(fingerprint(await word())).toBe(fingerprint(first));
    const zip = unzipSync(first);
    const [media, ...more] = Object.entries(zip).filter(([path]) => path.startsWith('word/media/'));
    expect(more).toEqual([]);
    expect(await sharp(media?.[1]).metadata()).toMatchObject({ width: 1600, height: 2133 });
    expect(strFromU8(zip['word/document.xml'] ?? new Uint8Array())).toContain(`descr="${ALT}"`);
    for (const part_ of Object.values(zip)) expect(Buffer.from(part_).includes(WHO)).toBe(false);
  });

  test('is made once: the second time it is found', async () => {
    const { project, kit, pictures } = await hall(kind);
    const store = openMadeStore(join(project, '.hedge/made'), 0);
    const again = await readyPictures([join(project, 'branch/media')], kit.media, {
      ...store,
      keep: () => {
        throw new Error('nothing is made anew');
      },
    });
    expect(again).toEqual(pictures);
  });
});

test('a small picture has one file, and isn’t blown up', async () => {
  const project = branchProject({ 'branch/pages/our-hall.mdx': PAGE + figure('small.png') });
  put(
    project,
    'small.png',
    await sharp({ create: { width: 300, height: 200, channels: 4, background: '#0000' } })
      .png()
      .toBuffer(),
  );
  const { kit } = read(project);
  const found = (await ready(project, kit)).get('small.png');
  expect(found?.web.map(({ width, height }) => [width, height])).toEqual([[300, 200]]);
  expect(found?.paper).toMatchObject({ width: 300, height: 200 });
});

describe('refused, in a plain sentence', () => {
  test.each([
    ['an AVIF', 'hall.jpg', Uint8Array.from([0, 0, 0, 28, ...Buffer.from('ftypavif')]), 'a picture in AVIF or HEIC'],
    [
      'a drawing with script',
      'hall.png',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>',
      'a drawing in SVG, which can hold code',
    ],
    [
      'a drawing behind a declaration',
      'hall.webp',
      '<?xml version="1.0"?><!DOCTYPE svg><svg/>',
      'a drawing in SVG, which can hold code',
    ],
    ['a GIF', 'hall.png', 'GIF89a', 'a picture in GIF'],
    ['words', 'hall.png', 'not a picture', 'no picture that can be read'],
    ['nothing', 'hall.png', '', 'no picture that can be read'],
  ])('%s called %s', async (_what, name, bytes, is) => {
    const project = branchProject({ 'branch/pages/our-hall.mdx': PAGE + figure(name) });
    put(project, name, bytes);
    const { kit, errors } = read(project);
    expect(errors).toEqual([
      `branch/media/${name}: “${name}” is ${is}, whatever its name says. Open it in a picture program and save it as PNG or JPEG; or delete it.`,
    ]);
    await expect(ready(project, kit)).rejects.toThrow(`The picture ${name} in the folder media can’t be read.`);
  });

  test('a picture that breaks off', async () => {
    const project = branchProject();
    put(project, 'half.jpg', (await photo('jpeg', 400, 300)).slice(0, 900));
    await expect(ready(project, read(project).kit)).rejects.toThrow(
      'The picture half.jpg in the folder media can’t be read.',
    );
  });

  test.each(['hall.avif', 'hall.svg'])('%s, by its name', (name) => {
    const project = branchProject({ 'branch/pages/our-hall.mdx': PAGE + figure(name) });
    expect(read(project).errors.join('\n')).toContain('must be a PNG, JPEG or WebP file in the media folder');
  });
});

test('a picture that a text links to, and a logo, keep their own names', async () => {
  const project = branchProject({
    'branch/branch.yaml': 'name: Our branch\nnation: Wales\nlogo: { file: logo.png, alt: A hedge }\n',
    'branch/pages/our-hall.mdx': `${PAGE}${figure('hall.jpg')}\nOur [plan of the hall](/media/plan.png) is large.\n`,
  });
  for (const name of ['hall.jpg', 'plan.png', 'logo.png', 'unused.png'])
    put(project, name, await photo(name.endsWith('.jpg') ? 'jpeg' : 'png', 40, 30));
  expect(linkedPictures(read(project).kit)).toEqual(['logo.png', 'plan.png']);
});

test('a picture on a sheet is in all that the sheet is put into: packs, and the book of a course', async () => {
  const project = branchProject();
  changeKit(project, 'src/content/worksheets/small-sheet.mdx', /$/, `\n${figure('hall.png')}`);
  put(project, 'hall.png', await photo('png', 90, 60));
  const { kit } = read(project);
  const [view] = viewsOf({ ...kit, pictures: new Map() }, '/');
  if (view === undefined) throw new Error('the kit has a language');
  const showing = sheetsOf(view).filter(({ document }) => document.media.includes('hall.png'));
  expect(
    showing
      .map(({ path }) => path)
      .filter((path) => !path.includes('small-sheet'))
      .toSorted(),
  ).toEqual([
    'courses/small-course/small-course-booklet.pdf',
    'courses/small-course/small-course.pdf',
    'sessions/second-session/second-session-pack.pdf',
    'sessions/small-session/small-session-pack.pdf',
    'sessions/third-session/third-session-pack.pdf',
  ]);
  const pictures = await ready(project, kit);
  const make = openMaker(() => paperPictures(pictures));
  for (const { document } of showing) expect((await make({ kind: 'pdf', document })).pages).toBeGreaterThan(0);
});

test('two branches have each its own picture of the same name, though one process sets both', async () => {
  const sheets = [];
  for (const background of ['#200', '#020']) {
    const project = branchProject({ 'branch/pages/our-hall.mdx': PAGE + figure('hall.png') });
    put(
      project,
      'hall.png',
      await sharp({ create: { width: 90, height: 60, channels: 3, background } })
        .png()
        .toBuffer(),
    );
    const { kit } = read(project);
    const [view] = viewsOf(kit, '/');
    const sheet = view && sheetsOf(view).find(({ item, form }) => item.id === 'our-hall' && form === 'standard');
    if (sheet === undefined) throw new Error('the page has a sheet');
    sheets.push({ document: sheet.document, pictures: paperPictures(await ready(project, kit)) });
  }
  let pictures = {};
  const make = openMaker(() => pictures);
  const shared = [];
  for (const each of sheets) {
    ({ pictures } = each);
    shared.push(fingerprint((await make({ kind: 'pdf', document: each.document })).bytes));
  }
  const alone = [];
  for (const each of sheets)
    alone.push(fingerprint((await openMaker(() => each.pictures)({ kind: 'pdf', document: each.document })).bytes));
  expect(shared).toEqual(alone);
  expect(shared[0]).not.toBe(shared[1]);
});
