import MiniSearch from 'minisearch';
import { excerptOf, plain } from './excerpt.ts';

/** What can be found by words: its name in the catalogue, and its words. */
export interface Text {
  id: string;
  title: string;
  /** Other names it goes by. */
  names: string;
  text: string;
}

/** The search of an edition that opens from a stick, where Pagefind can't run. It answers as Pagefind does. */
function searchOf(texts: readonly Text[]) {
  const byId = new Map(texts.map((text) => [text.id, text]));
  let index: MiniSearch<Text> | undefined;
  const begin = (): MiniSearch<Text> => {
    if (index !== undefined) return index;
    index = new MiniSearch<Text>({
      fields: ['title', 'names', 'text'],
      processTerm: (term) => plain(term) || null,
      searchOptions: {
        boost: { title: 4, names: 2 },
        prefix: (term) => term.length > 2,
        fuzzy: (term) => (term.length > 4 ? 0.2 : false),
        combineWith: 'AND',
      },
    });
    index.addAll(texts);
    return index;
  };
  return {
    options: () => Promise.resolve(),
    init: () => Promise.resolve(void begin()),
    destroy: () => Promise.resolve(),
    search: (words: string) =>
      Promise.resolve({
        results: begin()
          .search(words)
          .map(({ id, terms }) => ({
            id: String(id),
            data: () => Promise.resolve({ excerpt: excerptOf(byId.get(String(id))?.text ?? '', new Set(terms)) }),
          })),
      }),
  };
}

const texts = globalThis.hedgeData?.['texts'];
if (Array.isArray(texts)) globalThis.hedgeSearch = searchOf(texts);
