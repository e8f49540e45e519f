import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../src/edge/fingerprint.ts';
import { addressOf, fileAt, keyOf } from '../../src/offline/kept.ts';
import type { BuiltFile, BuiltSite } from '../../src/outputs/data/offline.ts';
import { offlineFiles } from '../../src/outputs/data/offline.ts';
import type { KeepFile, OfflineIndex } from '../../src/outputs/data/offline-set.ts';
import { viewsOf } from '../../src/outputs/web/view.ts';
import { kitWith } from '../find/kit.ts';

const FILES = [
  'index.html',
  'find/index.html',
  'find/en.json',
  'plan/index.html',
  'plan/en.json',
  'plan/en/small-session.json',
  'plan/en/second-session.json',
  'offline/index.html',
  'offline/keep.js',
  'pagefind/pagefind.js',
  'pagefind/pagefind-entry.json',
  'pagefind/pagefind.en_1.pf_meta',
  'pagefind/pagefind.cy_1.pf_meta',
  'pagefind/wasm.en.pagefind',
  'pagefind/wasm.unknown.pagefind',
  'pagefind/index/en_1.pf_index',
  'pagefind/fragment/cy_1.pf_fragment',
  'sessions/small-session/index.html',
  'sessions/small-session/small-session.pdf',
  'sessions/small-session/small-session.docx',
  'sessions/second-session/index.html',
  'worksheets/small-sheet/index.html',
  'worksheets/small-sheet/small-sheet.pdf',
  'guides/small-guide/index.html',
  'courses/small-course/index.html',
  'assets/site.css',
  '404.html',
  'sitemap.xml',
];

function siteOf(paths: readonly string[], revision: (path: string) => string = () => '1'): BuiltSite {
  const files = new Map<string, BuiltFile>(paths.map((path) => [path, { bytes: 10, revision: revision(path) }]));
  const beside = (page: string): string[] => paths.filter((path) => path.startsWith(page.replace('index.html', '')));
  return {
    files,
    loads: () => ['assets/site.css'],
    offers: (page) => (page === 'index.html' ? [] : beside(page).filter((path) => !path.endsWith('.html'))),
  };
}

const [view] = viewsOf(kitWith(), '/hedge/');
if (view === undefined) throw new Error('The kit has no language.');
const english = view;

function made(site: BuiltSite): { index: OfflineIndex; list: (name: string) => string[] } {
  const files = new Map(offlineFiles(english, site, fingerprint).map(({ path, text }) => [path, text]));
  const index: OfflineIndex = JSON.parse(files.get('offline/en.json') ?? '{}');
  return {
    index,
    list: (name) => {
      const list = (path: string): KeepFile[] => JSON.parse(files.get(path) ?? '[]');
      // A set is what every set has, and its own; nothing stands in both.
      return [...list(index.common), ...list(index.sets[name]?.list ?? '')].map(([path]) => path).toSorted();
    },
  };
}

test('what every set has is listed once: a list grows with its session, never with the whole site', () => {
  const texts = new Map(offlineFiles(english, siteOf(FILES), fingerprint).map(({ path, text }) => [path, text]));
  const common: KeepFile[] = JSON.parse(texts.get('offline/en/common.json') ?? '[]');
  expect(common.map(([path]) => path)).toContain('pagefind/index/en_1.pf_index');
  const lists = [...texts].filter(([path]) => path.startsWith('offline/en/') && path !== 'offline/en/common.json');
  expect(lists.length).toBeGreaterThan(3);
  for (const [path] of common) for (const [, text] of lists) expect(text).not.toContain(`"${path}"`);
});

describe('what belongs to a set', () => {
  const { index, list } = made(siteOf(FILES));

  test('a session: its page, sheets and guides, their PDFs, the finder of its language, and its own words for the room', () => {
    expect(list('session/small-session')).toMatchInlineSnapshot(`
      [
        "assets/site.css",
        "find/en.json",
        "find/index.html",
        "guides/small-guide/index.html",
        "index.html",
        "offline/index.html",
        "offline/keep.js",
        "pagefind/index/en_1.pf_index",
        "pagefind/pagefind-entry.json",
        "pagefind/pagefind.en_1.pf_meta",
        "pagefind/pagefind.js",
        "pagefind/wasm.en.pagefind",
        "plan/en.json",
        "plan/en/small-session.json",
        "plan/index.html",
        "sessions/small-session/index.html",
        "sessions/small-session/small-session.pdf",
        "worksheets/small-sheet/index.html",
        "worksheets/small-sheet/small-sheet.pdf",
      ]
    `);
  });

  test('everything: each page and what it offers, but nothing that is only for machines', () => {
    const everything = list('everything');
    expect(everything).toContain('sessions/small-session/small-session.docx');
    expect(everything).toContain('plan/en/second-session.json');
    expect(FILES.filter((path) => !everything.includes(path))).toEqual([
      'pagefind/pagefind.cy_1.pf_meta',
      'pagefind/wasm.unknown.pagefind',
      'pagefind/fragment/cy_1.pf_fragment',
      '404.html',
      'sitemap.xml',
    ]);
  });

  test('a course holds all of its sessions', () => {
    const course = list('course/small-course');
    expect(list('session/small-session').filter((path) => !course.includes(path))).toEqual([]);
  });

  test('a size is the sum of its files, and an address has the site’s path', () => {
    const set = index.sets['session/small-session'];
    expect(set?.bytes).toBe(list('session/small-session').length * 10);
    expect(set?.href).toBe('/hedge/sessions/small-session/');
  });

  test('its version changes with a file of it, and with no other', () => {
    const changed = (path: string) => made(siteOf(FILES, (file) => (file === path ? '2' : '1'))).index.sets;
    const sheet = changed('worksheets/small-sheet/small-sheet.pdf');
    expect(sheet['session/small-session']?.version).not.toBe(index.sets['session/small-session']?.version);
    const word = changed('sessions/small-session/small-session.docx');
    expect(word['session/small-session']?.version).toBe(index.sets['session/small-session']?.version);
    expect(word['everything']?.version).not.toBe(index.sets['everything']?.version);
  });
});

test.each([
  ['/', 'index.html', '/'],
  ['/', 'sessions/a/index.html', '/sessions/a/'],
  ['/hedge/leeds/', 'index.html', '/hedge/leeds/'],
  ['/hedge/leeds/', 'find/en.json', '/hedge/leeds/find/en.json'],
  ['/hedge/', 'media/a picture & more.webp', '/hedge/media/a%20picture%20%26%20more.webp'],
])('under %s, %s stands at %s, and back', (base, file, address) => {
  expect(addressOf(base, file)).toBe(address);
  expect(fileAt(base, address)).toBe(file);
  expect(keyOf(base, [file, 'abc'])).toBe(`${address}?kept=abc`);
});

test('an address of another site is no file of this one', () => {
  expect(fileAt('/hedge/', '/')).toBeUndefined();
  expect(fileAt('/hedge/', '/hedge/%')).toBeUndefined();
});
