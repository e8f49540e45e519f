import { describe, expect, test } from 'vitest';
import type { Kit } from '../../src/kit/kit.ts';
import { type SearchFile, searchFiles } from '../../src/outputs/data/search.ts';
import { kitWith } from './kit.ts';

interface Listed {
  id: string;
  title: string;
  href: string;
  kind: string;
  lang?: string;
}

const catalogue = (files: readonly SearchFile[], lang: string): Listed[] => {
  const { entries }: { entries: Listed[] } = JSON.parse(
    String(files.find((file) => file.path === `find/${lang}.json`)?.text),
  );
  return entries;
};

const BRANCH = `name: A branch
place: Somewhere
nation: Wales
languages:
`;
const languages = (...tags: string[]): string =>
  BRANCH + tags.map((tag) => `  - { tag: ${tag}, name: ${tag}, dir: ltr }\n`).join('');
const page = (title: string): string =>
  `---\ntitle: ${title}\nsummary: Amdanom ni.\ngroup: about\norder: 1\nfounding: [F01]\nlastReviewed: 2026-11-22\nreviewBy: 2027-11-22\ntranslates: { hash: "0123456789abcdef", checked: false }\n---\n\nGeiriau.\n`;

describe('the search', () => {
  test('knows everything by the name that the index gives it, the handbook and the glossary too', async () => {
    const kit: Kit = kitWith();
    const files = await searchFiles(kit, '/');
    const entries = catalogue(files, 'en');
    expect(entries).toHaveLength(kit.items.length + kit.glossary.length);
    expect(new Set(entries.map((entry) => entry.kind))).toEqual(
      new Set(['module', 'guide', 'worksheet', 'template', 'curriculum', 'page', 'term']),
    );
    const paths = new Set(files.map((file) => file.path));
    expect(entries.filter(({ id }) => !paths.has(`pagefind/fragment/${id}.pf_fragment`))).toEqual([]);
    expect(entries.find((entry) => entry.kind === 'term')?.href).toMatch(/^\/glossary\/#[a-z-]+$/);
  });

  test('knows a page without a word in it, such as one of marks alone, by its title', async () => {
    const own = page('Amdanom').replace(/translates.*\n/, '');
    const files = await searchFiles(
      kitWith({
        'src/content/pages/marks.mdx': own.replace('Geiriau.', '---'),
        'src/content/pages/more.mdx': own.replace('Geiriau.', '…').replace('title: Amdanom', 'title: "…"'),
      }),
      '/',
    );
    const known = catalogue(files, 'en').filter(({ href }) => /marks|more/.test(href));
    const ids = known.map(({ id }) => files.some(({ path }) => path === `pagefind/fragment/${id}.pf_fragment`));
    expect(ids).toEqual([true, true]);
  });

  test('publishes nothing that the finder doesn’t load, and is the same each time', async () => {
    const files = await searchFiles(kitWith(), '/hedge/');
    const loose = files
      .map((file) => file.path)
      .filter((path) => !/^(?:find|pagefind\/(?:fragment|index))\//.test(path));
    expect(loose.map((path) => path.replace(/\.[a-z]+_[0-9a-f]+\.pf_meta/, '.meta')).toSorted()).toEqual([
      'pagefind/pagefind-entry.json',
      'pagefind/pagefind.js',
      'pagefind/pagefind.meta',
      'pagefind/wasm.en.pagefind',
      'pagefind/wasm.unknown.pagefind',
    ]);
    expect(catalogue(files, 'en').every((entry) => entry.href.startsWith('/hedge/'))).toBe(true);
    const again = await searchFiles(kitWith(), '/hedge/');
    const bytes = (all: SearchFile[]): [string, string][] =>
      all
        .map(({ path, text }): [string, string] => [path, Buffer.from(text).toString('base64')])
        .toSorted(([a], [b]) => (a < b ? -1 : 1));
    expect(bytes(again)).toEqual(bytes(files));
  });

  test('says for each language which files of the index are needed whatever the words are', async () => {
    const kit = kitWith({ 'src/content/pages/about.cy.mdx': page('Amdanom') }, languages('en', 'cy'));
    const files = await searchFiles(kit, '/');
    const parts = (lang: string): string[] =>
      JSON.parse(String(files.find(({ path }) => path === `find/${lang}.json`)?.text)).parts;
    const there = new Set(files.map(({ path }) => path));
    for (const lang of ['en', 'cy']) {
      expect(parts(lang).filter((name) => !there.has(`pagefind/${name}`))).toEqual([]);
      expect(parts(lang)[0]).toMatch(new RegExp(`^pagefind\\.${lang}_`));
    }
    expect([parts('en')[1], parts('cy')[1]]).toEqual(['wasm.en.pagefind', 'wasm.unknown.pagefind']);
  });

  test('finds in each language what is written in it', async () => {
    const kit = kitWith({ 'src/content/pages/about.cy.mdx': page('Amdanom') }, languages('en', 'cy'));
    const files = await searchFiles(kit, '/');
    expect(catalogue(files, 'cy').map((entry) => [entry.title, entry.href])).toEqual([
      ['Amdanom', '/cy/handbook/about/'],
    ]);
    expect(catalogue(files, 'en').some((entry) => entry.title === 'Amdanom')).toBe(false);
  });

  test('finds originals in the first language where theirs has no pages, and says which language they are in', async () => {
    const entries = catalogue(await searchFiles(kitWith({}, languages('cy')), '/'), 'cy');
    expect(entries.length).toBe(kitWith().items.length);
    expect(new Set(entries.map((entry) => entry.lang))).toEqual(new Set(['en']));
  });
});
