import { partsOf } from './excerpt.ts';
import { loadAhead } from './from-a-stick.ts';
import { meant } from './meant.ts';

/** The parts of Pagefind's browser API that the finder uses. */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  destroy(): Promise<void>;
  search(words: string): Promise<{ results: { id: string; data(): Promise<{ excerpt: string }> }[] }>;
}

/** Where Pagefind stands, and which of its files are needed whatever the words are: it would ask for one after another. */
export interface Bundle {
  path: string;
  parts: Promise<readonly string[]>;
}

/** Cards that a screen shows at first; what they quote is asked for as soon as it is known what was found. */
const FIRST = 4;

let loading: Promise<Pagefind> | undefined;
let ready = false;

/** Whether the search is there, so that words may be answered at once. */
export function isReady(): boolean {
  return ready;
}

/** Loads the search once, the first time somebody turns to the words. */
export function loadPagefind(bundle: Bundle): Promise<Pagefind> {
  loading ??= begin(bundle).catch((problem: unknown) => {
    loading = undefined;
    throw problem;
  });
  return loading;
}

/** What the index finds for some words, best first, by the names of the entries. Those `named` after the words quote nothing. */
export async function searchWords(
  bundle: Bundle,
  words: string,
  named: ReadonlySet<string>,
): Promise<{ id: string; excerpt: () => Promise<string> }[]> {
  const pagefind = await loadPagefind(bundle);
  try {
    const { results } = await pagefind.search(words);
    const found = results.map(({ id, data }) => {
      let asked: Promise<string> | undefined;
      return { id, excerpt: () => (asked ??= data().then(({ excerpt }) => excerpt)) };
    });
    const quoted = found.filter(({ id }) => !named.has(id));
    for (const { excerpt } of quoted.slice(0, FIRST)) excerpt().catch(() => undefined);
    // Words that things are named after are words that somebody means.
    if (named.size > 0) return found;
    // The best one speaks for all: they were found by the same words.
    const [best] = found;
    return best !== undefined && meant(words, marksOf(await best.excerpt())) ? found : [];
  } catch (problem) {
    // It remembers that it couldn't begin; the next try is to be a new one.
    await pagefind.destroy();
    loading = undefined;
    ready = false;
    throw problem;
  }
}

async function begin({ path, parts }: Bundle): Promise<Pagefind> {
  // Pagefind asks for its first file under a name of each moment's own; this one is known before.
  const metaCacheTag = String(Date.now());
  if (globalThis.hedgeSearch === undefined) {
    loadAhead(`${path}pagefind-entry.json?ts=${metaCacheTag}`);
    parts.then(
      (names) => names.forEach((name) => loadAhead(path + name)),
      () => undefined,
    );
  }
  const pagefind: Pagefind = globalThis.hedgeSearch ?? (await import(/* @vite-ignore */ `${path}pagefind.js`));
  // The index is small: a worker would cost more to fetch than it saves.
  await pagefind.options({ noWorker: true, metaCacheTag, excerptLength: 22, excerptEllipsis: '…' });
  await pagefind.init();
  ready = true;
  return pagefind;
}

function marksOf(excerpt: string): string[] {
  return partsOf(excerpt).flatMap(({ words, marked }) => (marked ? [words] : []));
}
