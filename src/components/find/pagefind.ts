import { partsOf } from './excerpt.ts';
import { meant } from './meant.ts';

/** The parts of Pagefind's browser API that the finder uses. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  destroy(): Promise<void>;
  search(words: string): Promise<{ results: { id: string; data(): Promise<{ excerpt: string }> }[] }>;
}

let loading: Promise<Pagefind> | undefined;

/** Loads the search once, the first time somebody turns to the words. */
export function loadPagefind(bundle: string): Promise<Pagefind> {
  loading ??= begin(bundle).catch((problem: unknown) => {
    loading = undefined;
    throw problem;
  });
  return loading;
}

/** What the index finds for some words, best first, by the names of the entries. */
export async function searchWords(
  bundle: string,
  words: string,
): Promise<{ id: string; excerpt: () => Promise<string> }[]> {
  const pagefind = await loadPagefind(bundle);
  try {
    const { results } = await pagefind.search(words);
    const found = results.map(({ id, data }) => ({ id, excerpt: async () => (await data()).excerpt }));
    // The best one speaks for all: they were found by the same words.
    const [best] = found;
    return best !== undefined && meant(words, marksOf(await best.excerpt())) ? found : [];
  } catch (problem) {
    // It remembers that it couldn't begin; the next try is to be a new one.
    await pagefind.destroy();
    loading = undefined;
    throw problem;
  }
}

async function begin(bundle: string): Promise<Pagefind> {
  const pagefind: Pagefind = globalThis.hedgeSearch ?? (await import(/* @vite-ignore */ `${bundle}pagefind.js`));
  // The index is small: a worker would cost more to fetch than it saves.
  await pagefind.options({ noWorker: true, excerptLength: 22, excerptEllipsis: '…' });
  await pagefind.init();
  return pagefind;
}

function marksOf(excerpt: string): string[] {
  return partsOf(excerpt).flatMap(({ words, marked }) => (marked ? [words] : []));
}
