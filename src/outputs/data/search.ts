import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { Kit } from '../../kit/kit.ts';
import { viewsOf } from '../web/view.ts';
import { cataloguePath, draftsOf, type Entry } from './catalogue.ts';

/** A file of the search, by its path in the site. */
export interface SearchFile {
  path: string;
  text: string | Uint8Array;
}

/** Makes the search: for each language an index of words and a catalogue of what there is. Throws with what Pagefind said. */
export async function searchFiles(kit: Kit, base: string): Promise<SearchFile[]> {
  const { index, errors } = await createIndex({ writePlayground: false });
  if (index === undefined) throw new Error(`The search index could not be begun: ${errors.join('; ')}`);
  const catalogues = viewsOf(kit, base).map((view) => ({ lang: view.language.tag, drafts: draftsOf(view) }));
  for (const { lang, drafts } of catalogues) {
    for (const { entry, names, text } of drafts) {
      const added = await index.addCustomRecord({ url: entry.href, content: text, language: lang, meta: names });
      if (added.errors.length > 0) throw new Error(`${entry.href} could not be put into the search index: ${added.errors.join('; ')}`);
    }
  }
  const made = await index.getFiles();
  await close();
  if (made.errors.length > 0) throw new Error(`The search index could not be made: ${made.errors.join('; ')}`);
  const ids = idsByAddress(made.files);
  const idOf = (address: string): string => {
    const id = ids.get(address);
    if (id === undefined) throw new Error(`${address} was put into the search index and is not there: Pagefind has changed how it keeps things.`);
    return id;
  };
  return [
    // Pagefind adds interfaces of its own, and a worker; the finder uses none of them.
    ...made.files.filter(({ path }) => !/^pagefind-(?!entry).*\.(?:js|css)$/.test(path)).map(({ path, content }) => ({ path: `pagefind/${path}`, text: content })),
    ...catalogues.map(({ lang, drafts }) => {
      const entries: Entry[] = drafts.map(({ entry }) => ({ id: idOf(entry.href), ...entry }));
      return { path: cataloguePath(lang), text: JSON.stringify(entries) };
    }),
  ];
}

/** Pagefind finds by names of its own; the files it shows excerpts from say what each stands for. */
function idsByAddress(files: readonly { path: string; content: Uint8Array }[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const { path, content } of files) {
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (id === undefined) continue;
    const fragment: unknown = JSON.parse(gunzipSync(content).subarray(SIGNATURE.length).toString());
    if (typeof fragment === 'object' && fragment !== null && 'url' in fragment && typeof fragment.url === 'string') ids.set(fragment.url, id);
  }
  return ids;
}

/** What every file of Pagefind's begins with, once unpacked. */
const SIGNATURE = 'pagefind_dcd';
