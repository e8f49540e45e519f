import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Kit } from '../../kit/kit.ts';
import { NO_DOWNLOADS } from '../downloads.ts';
import type { Downloads } from '../downloads.ts';
import { viewsOf } from '../web/view.ts';
import { type Catalogue, cataloguePath, type Draft, draftsOf, type Entry } from './catalogue.ts';

/** A file of the search, by its path in the site. */
export interface SearchFile {
  path: string;
  text: string | Uint8Array;
}

type PackedFile = Awaited<ReturnType<PagefindIndex['getFiles']>>['files'][number];

/** Makes the search: for each language an index of words and a catalogue of what there is. Throws with what Pagefind said. */
export async function searchFiles(kit: Kit, base: string, downloads: Downloads = NO_DOWNLOADS): Promise<SearchFile[]> {
  const catalogues = viewsOf(kit, base, downloads).map((view) => ({ lang: view.language.tag, drafts: draftsOf(view) }));
  const packed = await indexOf(catalogues);
  const ids = idsByAddress(packed);
  const entryOf = ({ entry }: Draft): Entry => {
    const id = ids.get(entry.href);
    if (id === undefined)
      throw new Error(
        `${entry.href} was put into the search index and is not there: Pagefind has changed how it keeps things.`,
      );
    return { id, ...entry };
  };
  return [
    // Pagefind adds interfaces of its own, and a worker; the finder uses none of them.
    ...packed
      .filter(({ path }) => !/^pagefind-(?!entry).*\.(?:js|css)$/.test(path))
      .map(({ path, content }) => ({ path: `pagefind/${path}`, text: content })),
    ...catalogues.map(({ lang, drafts }) => {
      const catalogue: Catalogue = { parts: partsOf(lang, packed), entries: drafts.map(entryOf) };
      return { path: cataloguePath(lang), text: JSON.stringify(catalogue) };
    }),
  ];
}

/** Pagefind's table of a language, and the program for it; where it has no grammar of the language, that of none. */
function partsOf(lang: string, packed: readonly PackedFile[]): string[] {
  const tag = lang.toLowerCase();
  const paths = packed.map(({ path }) => path);
  const table = paths.find((path) => path.startsWith(`pagefind.${tag}_`) && path.endsWith('.pf_meta'));
  // A language in which nothing is written has no index.
  if (table === undefined) return [];
  const program = `wasm.${tag}.pagefind`;
  return [table, paths.includes(program) ? program : 'wasm.unknown.pagefind'];
}

async function indexOf(catalogues: readonly { lang: string; drafts: Draft[] }[]): Promise<PackedFile[]> {
  try {
    const { index, errors } = await createIndex({ writePlayground: false });
    if (index === undefined) throw new Error(`The search index could not be begun: ${errors.join('; ')}`);
    for (const { lang, drafts } of catalogues) {
      for (const draft of drafts) {
        const { entry, names } = draft;
        const content = wordsOf(draft);
        const added = await index.addCustomRecord({ url: entry.href, content, language: lang, meta: names });
        if (added.errors.length > 0)
          throw new Error(`${entry.href} could not be put into the search index: ${added.errors.join('; ')}`);
      }
    }
    const made = await index.getFiles();
    if (made.errors.length > 0) throw new Error(`The search index could not be made: ${made.errors.join('; ')}`);
    return made.files;
  } finally {
    await close();
  }
}

/** What a thing is found by. Pagefind leaves out, without saying so, what has no word in it, such as a page that is one picture. */
function wordsOf({ entry, text }: Draft): string {
  return [text, entry.title].find((said) => /[\p{L}\p{N}]/u.test(said)) ?? entry.kind;
}

/** Pagefind finds by names of its own; the files it takes excerpts from say what each stands for. */
function idsByAddress(packed: readonly PackedFile[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { path, content } of packed) {
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (id === undefined) continue;
    const fragment: unknown = JSON.parse(gunzipSync(content).subarray(SIGNATURE.length).toString());
    if (typeof fragment === 'object' && fragment !== null && 'url' in fragment && typeof fragment.url === 'string')
      ids.set(fragment.url, id);
  }
  return ids;
}

/** What every file of Pagefind's begins with, once unpacked. */
const SIGNATURE = 'pagefind_dcd';
