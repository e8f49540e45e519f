import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a first visit to a page loads. */
export interface Weight {
  /** Bytes after gzip. */
  bytes: number;
  requests: number;
}

/** Weighs a page of a site with the styles, scripts and icon it loads at once. */
export function weigh(site: string, page: string): Weight {
  const html = readFileSync(join(site, page));
  const loads = new Set(
    [
      ...html
        .toString()
        .matchAll(
          /<(?:link[^>]+rel="(?:stylesheet|modulepreload|icon|shortcut icon)"[^>]*href|script[^>]+src|img[^>]+src)="(\/[^"]+)"/g,
        ),
    ].map((match) => match[1] ?? ''),
  );
  const scripts = [...loads].filter((path) => path.endsWith('.js'));
  for (const script of scripts.filter((path) => existsSync(join(site, path))))
    for (const match of readFileSync(join(site, script), 'utf8').matchAll(
      /from?\s*["'`]\.\/([\w.-]+\.js)["'`]|import["'`]\.\/([\w.-]+\.js)/g,
    ))
      loads.add(join(script, '..', match[1] ?? match[2] ?? ''));
  // A stock Starlight names an icon that isn't there: the request is made all the same.
  const sizes = [...loads].map((path) =>
    existsSync(join(site, path)) ? gzipSync(readFileSync(join(site, path))).length : 0,
  );
  return { bytes: gzipSync(html).length + sizes.reduce((sum, size) => sum + size, 0), requests: 1 + sizes.length };
}

/** All bytes below a folder. */
export function bytesBelow(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).reduce(
    (sum, entry) => (entry.isFile() ? sum + statSync(join(entry.parentPath, entry.name)).size : sum),
    0,
  );
}
