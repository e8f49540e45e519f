import { gzipSync } from 'node:zlib';
import { EDITOR } from './editor-alone.ts';
import type { SiteReading } from './reading.ts';
import type { SiteRule } from './rule.ts';

/** The most a session page's first visit may weigh, in bytes after gzip: what an old phone with a poor signal can fetch. */
export const MOST_BYTES = 40 * 1024;
/** The most requests it may make. */
export const MOST_REQUESTS = 8;
/** The most a typeface may weigh. It is weighed alone, as only a device that lacks those letters fetches it, and shows the words meanwhile. */
export const MOST_TYPEFACE = 80 * 1024;

/** What a first visit to a page fetches. */
export interface FirstVisit {
  bytes: number;
  requests: number;
  /** The page and all it loads, heaviest first. */
  parts: { file: string; bytes: number }[];
}

/** Makes a scale for the pages of one site; what pages share is weighed once. `rough` takes the page itself at its full size, before gzip. */
export function makeScale({ site, pages, assets }: SiteReading): (file: string, rough?: boolean) => FirstVisit {
  const weights = new Map<string, number>();
  const weigh = (file: string): number => {
    const known = weights.get(file);
    if (known !== undefined) return known;
    const text = /\.(?:html|css|m?js|svg|json|txt|xml|webmanifest)$/.test(file);
    const bytes = text ? gzipSync(site.read(file)).length : site.size(file);
    weights.set(file, bytes);
    return bytes;
  };
  return (file, rough = false) => {
    const loaded = new Set([file]);
    const waiting = (pages.get(file)?.references ?? []).filter((found) => found.use === 'load' && !found.lazy);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next.to.kind !== 'file' || loaded.has(next.to.file)) continue;
      if (isTypeface(next.to.file)) continue;
      loaded.add(next.to.file);
      waiting.push(...(assets.get(next.to.file) ?? []));
    }
    const parts = [...loaded]
      .map((part) => ({ file: part, bytes: rough && part === file ? site.size(part) : weigh(part) }))
      .toSorted((a, b) => b.bytes - a.bytes);
    return { bytes: parts.reduce((sum, part) => sum + part.bytes, 0), requests: parts.length, parts };
  };
}

/** True of a session's own page, in any language. */
export function isSessionPage(file: string): boolean {
  return /^(?:[a-z]{2,3}(?:-[A-Za-z]+)*\/)?sessions\/[^/]+\/index\.html$/.test(file);
}

function isTypeface(file: string): boolean {
  // Nobody who reads the site loads what the editor brings with it: a rule of its own sees to that.
  return file.endsWith('.woff2') && !file.startsWith(EDITOR);
}

/** A session page can be opened on an old phone with a poor signal. */
export const weight: SiteRule = (reading) => {
  const weigh = makeScale(reading);
  // The editor's own are fetched by the keeper alone: another rule sees to it.
  const readers = reading.site.files.filter((file) => isTypeface(file) && !file.startsWith(EDITOR));
  const typefaces = readers.flatMap((file) =>
    reading.site.size(file) <= MOST_TYPEFACE
      ? []
      : [
          {
            file,
            level: 'error' as const,
            rule: 'weight',
            message: `This typeface weighs ${kilobytes(reading.site.size(file))}; at most ${kilobytes(MOST_TYPEFACE)}.`,
            mend: 'Take a typeface with fewer letters, or with one weight.',
          },
        ],
  );
  const heavy = [...reading.pages.keys()].filter(isSessionPage).flatMap((file) => {
    // Most pages are light enough even before gzip, and need no packing to know it.
    const rough = weigh(file, true);
    if (rough.bytes <= MOST_BYTES && rough.requests <= MOST_REQUESTS) return [];
    const visit = weigh(file);
    if (visit.bytes <= MOST_BYTES && visit.requests <= MOST_REQUESTS) return [];
    const heaviest = visit.parts.slice(0, 3).map((part) => `${part.file} ${kilobytes(part.bytes)}`);
    return [
      {
        file,
        level: 'error' as const,
        rule: 'weight',
        message: `A first visit fetches ${kilobytes(visit.bytes)} in ${visit.requests} requests; at most ${kilobytes(MOST_BYTES)} in ${MOST_REQUESTS}. Heaviest: ${heaviest.join(', ')}.`,
        mend: 'Shorten the page, or load less with it.',
      },
    ];
  });
  return [...typefaces, ...heavy];
};

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
