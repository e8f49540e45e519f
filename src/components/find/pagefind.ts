/** The parts of Pagefind's browser API that the finder uses. */
export interface Found {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}
export interface Result {
  id: string;
  data(): Promise<Found>;
}
export type Filters = Record<string, string | string[] | { any: string[] }>;
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(words: string | null, options: { filters: Filters; sort?: Record<string, 'asc' | 'desc'> }): Promise<{ results: Result[] }>;
}

let loading: Promise<Pagefind> | undefined;

/** Loads the search once, the first time somebody shows that they want it. */
export function loadSearch(bundle: string): Promise<Pagefind> {
  loading ??= begin(bundle).catch((problem: unknown) => {
    loading = undefined;
    throw problem;
  });
  return loading;
}

async function begin(bundle: string): Promise<Pagefind> {
  const search: Pagefind = await import(/* @vite-ignore */ `${bundle}pagefind.js`);
  await search.options({ baseUrl: '/', excerptLength: 22 });
  await search.init();
  return search;
}
