import type { KeepFile } from '../outputs/data/offline-set.ts';

/** The shape in which things are kept. A worker throws away what an older one kept in another shape. */
const SHAPE = 1;

/** A set that is kept on this device, whole. */
export interface KeptSet {
  title: string;
  href: string;
  lang: string;
  /** The name of the set in its language. */
  name: string;
  version: string;
  files: KeepFile[];
}

/** What this site keeps on this device, as one record: what it doesn't name counts as not there. */
export interface Kept {
  sets: Record<string, KeptSet>;
}

/** The names of this site's caches. Other sites may stand on the same origin, under another path. */
export function cachesOf(base: string): { prefix: string; files: string; record: string } {
  const prefix = `hedge ${base} `;
  return { prefix, files: `${prefix}${SHAPE} files`, record: `${prefix}${SHAPE} record` };
}

/** Under what address a file is kept: another for each revision, so that an old one stays whole while a new one comes. */
export function keyOf(base: string, [path, revision]: readonly [string, string, ...unknown[]]): string {
  return `${addressOf(base, path)}?kept=${revision}`;
}

/** Where a file of the site is served. */
export function addressOf(base: string, path: string): string {
  const served = path.replace(/(^|\/)index\.html$/, '$1');
  return `${base}${served.split('/').map(encodeURIComponent).join('/')}`;
}

/** The file of the site that an address means; undefined outside the site. */
export function fileAt(base: string, pathname: string): string | undefined {
  if (!pathname.startsWith(base)) return undefined;
  try {
    const path = decodeURIComponent(pathname.slice(base.length));
    return path === '' || path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}

/** Reads the record; an empty one where nothing is kept. Opens no cache that isn't there. */
export async function readKept(base: string): Promise<Kept> {
  const { record } = cachesOf(base);
  if (!(await caches.has(record))) return { sets: {} };
  const found = await (await caches.open(record)).match(base);
  return found === undefined ? { sets: {} } : found.json();
}

/** Writes the record, in one go, and throws away what it no longer names. With nothing left, the caches go too. */
export async function writeKept(base: string, kept: Kept): Promise<void> {
  const { files, record } = cachesOf(base);
  if (Object.keys(kept.sets).length === 0) {
    await Promise.all([caches.delete(record), caches.delete(files)]);
    return;
  }
  await (await caches.open(record)).put(base, new Response(JSON.stringify(kept)));
  await tidy(base, kept);
}

/** Throws away files that no kept set needs: what is left of a save that was stopped, or of an older version. */
export async function tidy(base: string, kept: Kept): Promise<void> {
  const { files } = cachesOf(base);
  if (!(await caches.has(files))) return;
  const cache = await caches.open(files);
  const needed = new Set(filesOf(kept).map((file) => keyOf(base, file)));
  const here = await cache.keys();
  if (needed.size === 0) {
    await caches.delete(files);
    return;
  }
  await Promise.all(
    here.map(async (request) => {
      const { pathname, search } = new URL(request.url);
      if (!needed.has(pathname + search)) await cache.delete(request);
    }),
  );
}

/** Each file that is kept, once for each revision. */
export function filesOf(kept: Kept): KeepFile[] {
  const all = Object.values(kept.sets).flatMap(({ files }) => files);
  return [...new Map(all.map((file) => [`${file[0]} ${file[1]}`, file])).values()];
}

/** How many bytes files have together. */
export function bytesOf(files: readonly KeepFile[]): number {
  return files.reduce((sum, [, , bytes]) => sum + bytes, 0);
}
