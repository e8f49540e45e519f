import { describe, expect, inject, test } from 'vitest';
import { readDataFile } from '../../../src/kit/reading/data-file.ts';
import { checkAgainst } from '../../../src/kit/schema/problem.ts';
import { parseDocument } from '../../../src/kit/document/parse.ts';
import type { Issue } from '../../../src/kit/issue.ts';
import type { Kit } from '../../../src/kit/kit.ts';
import { calendarFiles } from '../../../src/outputs/data/calendar.ts';
import { draftsOf } from '../../../src/outputs/data/catalogue.ts';
import { feed } from '../../../src/outputs/data/feed.ts';
import { headerFiles } from '../../../src/outputs/data/headers.ts';
import { kitJson } from '../../../src/outputs/data/kit-json.ts';
import { planFiles } from '../../../src/outputs/data/plan.ts';
import { cardsOf } from '../../../src/outputs/pictures/card.ts';
import { sheetsOf } from '../../../src/outputs/print/sheets.ts';
import { codePages } from '../../../src/outputs/web/codes.ts';
import { composeSite } from '../../../src/outputs/web/compose.ts';
import { viewsOf } from '../../../src/outputs/web/view.ts';
import { wordFile } from '../../../src/outputs/word/word-file.ts';
import { quiet, quietProse, STRINGS } from '../strings.ts';
import type { Leaf } from './fill.ts';
import { allFiles, fileOf, readFiles } from './kit.ts';
import { SCHEMAS } from './schemas.ts';
import { addressesOf, calendarShape, differences, faultOf, skeletonOf, wordShape } from './shape.ts';

const full = inject('full');
/** In the short run every string meets one schema or another; in the full run each meets all. */
const some = <T>(all: readonly T[], at: number, of: number): T[] =>
  all.filter((_, index) => full || index % of === at % of);

test('there are enough of them, of many sorts, and none is there twice', () => {
  expect(STRINGS.length).toBeGreaterThanOrEqual(150);
  expect(new Set(STRINGS.map((each) => each.class)).size).toBeGreaterThanOrEqual(12);
  expect(new Set(STRINGS.map(({ text }) => text)).size).toBe(STRINGS.length);
  for (const { tries } of STRINGS) expect(tries.length).toBeGreaterThan(3);
});

describe.each(SCHEMAS.map((each, index) => ({ ...each, index })))('every field of $path', ({ index, ...each }) => {
  test.each(some(STRINGS, index, 9))(
    '$class, $tries: kept as it is, or refused with its place and a way to mend it',
    ({ text }) => {
      const leaves: Leaf[] = [];
      const file = fileOf(each, (leaf) => (leaves.push(leaf), text));
      const refused = new Set(leaves.filter(({ takes }) => !takes(text)).map(({ path }) => path));
      const { issues, value } = readOne(each, file);
      for (const issue of issues) {
        expect(Number(issue.line), issue.message).toBeGreaterThan(0);
        expect(issue.file).toBe(file.path);
        expect(issue.message.length).toBeGreaterThan(10);
        expect(issue.mend.length).toBeGreaterThan(5);
        expect((issue.message + issue.mend).replaceAll(/“[^”]*”/g, '')).not.toMatch(/undefined|\[object|at .*\.ts:\d/);
      }
      // What stops a file from being read at all is told of once.
      const whole = issues.some(({ rule }) => rule !== 'schema');
      const told = new Set(
        issues.flatMap(({ field }) => (field === undefined ? [] : [field.replace(/^\[\d+\]\.?/, '')])),
      );
      for (const path of refused) {
        const bare = path.replace(/^\[\d+\]\.?/, '');
        if (!whole)
          expect(
            [...told].some((field) => bare === field || bare.startsWith(field) || field.startsWith(bare)),
            bare,
          ).toBe(true);
      }
      if (refused.size > 0) expect(issues.length).toBeGreaterThan(0);
      if (value !== undefined) expect(refused.size).toBe(0);
      expect(Reflect.get({}, 'polluted')).toBeUndefined();
    },
  );
});

/** Reads one file against its schema. */
function readOne(
  { path, schema }: (typeof SCHEMAS)[number],
  file: { path: string; text: string },
): { issues: Issue[]; value?: unknown } {
  if (!path.endsWith('.mdx')) {
    const { data, issues } = readDataFile(schema as never, file);
    return { issues, ...(data === undefined ? {} : { value: data }) };
  }
  const parsed = parseDocument(file);
  if (parsed.frontmatter === undefined) return { issues: parsed.issues };
  const checked = checkAgainst(schema as never, parsed.frontmatter, parsed.places);
  return checked.ok
    ? { issues: parsed.issues, value: checked.data }
    : { issues: [...parsed.issues, ...checked.issues] };
}

/** Two kits: one with hostile strings in the fields and bodies that take them, one with quiet words in the same places. `next` gives each place
 * its string. Where that makes files too big to be read, they are refused, and then made again with as much of it as fits. */
function twins(next: () => string, inBodies: string, room = Number.POSITIVE_INFINITY): Twins {
  const chosen: [hostile: string, quiet: string][] = [];
  const taken = new Map<string, number>();
  let places = 0;
  const choose = (leaf: Leaf, path: string): [string, string] => {
    const text = next();
    const other = quiet(text);
    const after = (taken.get(path) ?? 0) + Buffer.byteLength(text);
    if (after > room) return [leaf.sample, leaf.sample];
    if (!leaf.takes(text) || (leaf.free && !leaf.takes(other))) return [leaf.sample, leaf.sample];
    if (!leaf.free && /^[a-z0-9-]*$/.test(leaf.sample)) return [leaf.sample, leaf.sample];
    places++;
    taken.set(path, after);
    return [text, leaf.free ? other : leaf.sample];
  };
  const bodies = bodyTakes(inBodies) ? [inBodies, quietProse(inBodies)] : ['Quiet words', 'Quiet words'];
  const hardFiles = allFiles((leaf, path) => {
    const pair = choose(leaf, path);
    chosen.push(pair);
    return pair[0];
  }, bodies[0] ?? '');
  const [hard, mild] = [readFiles(hardFiles), readFiles(allFiles(() => chosen.shift()?.[1], bodies[1] ?? ''))];
  const refused = hardFiles.filter(({ text }) => Buffer.byteLength(text) > 256 * 1024).map(({ path }) => path);
  for (const { issues } of [hard, mild]) {
    const errors = issues.filter(({ level }) => level === 'error');
    // Of a file that is too big nothing is said but that.
    const told = refused.map((file) => ({ file, ...TOO_BIG }));
    expect(errors.toSorted(byFile)).toEqual(told.toSorted(byFile));
  }
  if (refused.length === 0) return { hard: hard.kit, mild: mild.kit, places };
  expect(room).toBe(Number.POSITIVE_INFINITY);
  return twins(next, inBodies, ROOM);
}

interface Twins {
  hard: Kit;
  mild: Kit;
  places: number;
}

/** How many bytes of hostile strings each file gets, where they fit only in some of its places. */
const ROOM = 120_000;

/** What is said of a file that is too big to be read. */
const TOO_BIG = {
  line: 1,
  column: 1,
  level: 'error',
  rule: 'file-size',
  message: 'The file is bigger than 256 KB, so it was not read.',
  mend: 'Split it into several files.',
};

function byFile(a: Pick<Issue, 'file'>, b: Pick<Issue, 'file'>): number {
  return a.file < b.file ? -1 : 1;
}

/** Whether a text can stand in bodies; where it can't, the file says so with its place. */
function bodyTakes(text: string): boolean {
  const errors = [text, quietProse(text)].map((words) =>
    readFiles(allFiles(({ sample }) => sample, words)).issues.filter(({ level }) => level === 'error'),
  );
  for (const issue of errors.flat()) {
    expect(Number(issue.line), issue.message).toBeGreaterThan(0);
    expect(issue.mend.length).toBeGreaterThan(5);
  }
  return errors.every((list) => list.length === 0);
}

/** Everything that one process can make of a kit, by what it is, with its shape; and what is wrong with it by itself. */
async function outputsOf(kit: Kit): Promise<{ shape: Record<string, unknown>; faults: string[] }> {
  const faults: string[] = [];
  const shape: Record<string, unknown> = {};
  const [view] = viewsOf(kit, '/hedge/');
  if (view === undefined) throw new Error('The kit speaks no language.');
  for (const page of composeSite(kit, '/hedge/')) {
    shape[`page ${page.path}`] = page.props;
    const { jsonLd } = page.frame;
    if (jsonLd !== undefined && /[<\u2028\u2029]/.test(jsonLd))
      faults.push(`${page.path}: JSON-LD can end its element`);
    shape[`JSON-LD ${page.path}`] = jsonLd === undefined ? [] : keysOf(JSON.parse(jsonLd));
  }
  for (const { path, text } of codePages(kit, '/hedge/')) shape[path] = skeletonOf(text);
  const rss = feed(view, 'https://branch.example/hedge/').text;
  const fault = faultOf(rss);
  if (fault !== undefined) faults.push(`feed: ${fault}`);
  shape['feed'] = skeletonOf(rss, true);
  for (const { path, text } of calendarFiles(view)) {
    shape[path] = calendarShape(text());
    if (/[^\r]\n|\r[^\n]|[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text()))
      faults.push(`${path}: a line end or control of its own`);
    for (const line of text().split('\r\n')) if (Buffer.byteLength(line) > 75) faults.push(`${path}: a line too long`);
  }
  for (const { path, text } of [kitJson(kit, '/hedge/'), ...planFiles(view)]) shape[path] = JSON.parse(text);
  shape['search'] = keysOf(JSON.parse(JSON.stringify(draftsOf(view))));
  shape['headers'] = headerFiles('/hedge/');
  shape['pictures'] = keysOf(cardsOf(view));
  const sheets = sheetsOf(view);
  shape['paper'] = sheets.map(({ path, document }) => [path, keysOf(document)]);
  for (const { item, form, document } of sheets) {
    const [part] = document.parts;
    if (part === undefined || !(form === 'run-sheet' || (form === 'standard' && /worksheet|template/.test(item.kind))))
      continue;
    const word = wordShape(await wordFile(part, document.title));
    faults.push(...word.faults.map((each) => `Word, ${item.id}: ${each}`));
    shape[`Word ${item.id} ${form}`] = word.shape;
  }
  return { shape, faults };
}

/** The names in data, without what they hold. */
function keysOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(keysOf);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, keysOf(each)]));
}

/** Every address in data that can do more than lead somewhere: of those it names as such, and of those in its pieces of HTML, whatever
 * attribute they stand in. HTML is what holds a tag in the quiet twin. */
function oddAddresses(hard: unknown, mild: unknown, key = ''): string[] {
  if (typeof hard === 'string' && typeof mild === 'string') {
    const found = key === 'href' ? [hard] : mild.includes('<') ? addressesOf(hard) : [];
    return found.filter((address) => !/^(?:https?:\/\/|\/|#|mailto:|tel:)/.test(address));
  }
  if (typeof hard !== 'object' || hard === null || typeof mild !== 'object' || mild === null) return [];
  return Object.entries(hard).flatMap(([name, each]) => oddAddresses(each, Reflect.get(mild, name), name));
}

async function expectSame({ hard, mild }: { hard: Kit; mild: Kit }): Promise<void> {
  const [is, shouldBe] = await Promise.all([outputsOf(hard), outputsOf(mild)]);
  expect(is.faults).toEqual([]);
  const pages = (shape: Record<string, unknown>): unknown =>
    Object.fromEntries(Object.entries(shape).filter(([name]) => name.startsWith('page ')));
  expect(oddAddresses(pages(is.shape), pages(shouldBe.shape))).toEqual([]);
  expect(differences(is.shape, shouldBe.shape)).toEqual([]);
  expect(Object.keys(is.shape).length).toBeGreaterThan(60);
}

describe('in every output', () => {
  test.runIf(full).each(STRINGS)(
    '$class, $tries: in every place that takes it, words stay words',
    { timeout: 400_000 },
    async ({ text }) => {
      await expectSame(twins(() => text, text));
    },
  );

  // Each place has another string, and each round others than the last.
  const ROUNDS = 5;
  test.each(Array.from({ length: ROUNDS }, (_, round) => round))(
    'all of them side by side, round %i',
    async (round) => {
      const short = STRINGS.map(({ text }) => text).filter((text) => text.length < 81);
      let at = Math.round((short.length / ROUNDS) * round);
      await expectSame(twins(() => short[at++ % short.length] ?? '', short[at] ?? ''));
    },
  );

  test('a plain string really stands in many places', () => {
    const { hard, places } = twins(() => 'Xylophone', 'Xylophone');
    expect(places).toBeGreaterThan(100);
    const pages = composeSite(hard, '/hedge/').filter((page) =>
      JSON.stringify([page.props, page.frame]).includes('Xylophone'),
    );
    expect(pages.length).toBeGreaterThan(15);
  });
});
