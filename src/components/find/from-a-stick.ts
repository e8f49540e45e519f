import type { Pagefind } from './pagefind.ts';

/** An edition that opens from a stick has its data in script tags, and a search of its own: files can't be fetched there. */
declare global {
  var hedgeData: Record<string, unknown> | undefined;
  var hedgeSearch: Pagefind | undefined;
}

/** Reads a file of the site's own. Throws where it can't be had. */
export async function loadData<T>(path: string): Promise<T> {
  const here = globalThis.hedgeData?.[path];
  if (here !== undefined) return here as T;
  const response = await fetch(path, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} at ${path}`);
  return response.json();
}

/** Has a file on its way before the script that will ask for it is there. */
export function loadAhead(path: string): void {
  document.head.append(
    Object.assign(document.createElement('link'), {
      rel: 'preload',
      as: 'fetch',
      crossOrigin: 'anonymous',
      href: path,
    }),
  );
}
