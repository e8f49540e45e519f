import { readPage } from './page.ts';
import { resolveAddress } from './address.ts';
import type { Destination } from './address.ts';
import type { Page, Reference } from './page.ts';
import type { Site } from './site.ts';

/** A reference with where it leads. */
export type Resolved = Reference & { to: Destination };

/** A page with its references resolved. */
export type ReadPage = Omit<Page, 'references'> & { references: Resolved[] };

/** The site as read once, shared by all rules. */
export interface SiteReading {
  site: Site;
  files: ReadonlySet<string>;
  pages: ReadonlyMap<string, ReadPage>;
  /** What each style sheet and script loads in turn. */
  assets: ReadonlyMap<string, Resolved[]>;
}

/** Reads every page, style sheet and script once; `read` reads a page, where there is a quicker way than from its text. */
export function readSite(
  site: Site,
  read: (file: string) => Page = (file) => readPage(file, site.read(file)),
): SiteReading {
  const files = new Set(site.files);
  const pages = new Map<string, ReadPage>();
  const assets = new Map<string, Resolved[]>();
  // Most addresses start at the root and stand on many pages: those are resolved once.
  const known = new Map<string, Destination>();
  for (const file of site.files) {
    const resolve = (found: Reference): Resolved => {
      const { url } = found;
      if (url.startsWith('#')) return { ...found, to: { kind: 'file', file, fragment: url.slice(1), exact: true } };
      const to = known.get(url) ?? resolveAddress(url, file, site.base, files);
      if (/^\/|^https?:/.test(url)) known.set(url, to);
      return { ...found, to };
    };
    if (file.endsWith('.html')) {
      const page = read(file);
      pages.set(file, { ...page, references: page.references.map(resolve) });
    } else if (file.endsWith('.css')) {
      assets.set(file, inStyles(site.read(file)).map(resolve));
    } else if (/\.m?js$/.test(file)) {
      assets.set(file, inScript(site.read(file)).map(resolve));
    }
  }
  return { site, files, pages, assets };
}

function inStyles(css: string): Reference[] {
  const written = css
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s]*))\s*\)|@import\s+["']([^"']+)["']/g);
  return [...written].map((match) => ({
    url: match[1] ?? match[2] ?? match[3] ?? match[4] ?? '',
    from: 'style sheet',
    use: 'load',
    lazy: false,
    line: 1,
  }));
}

/** Static imports only: what is imported on demand isn't part of a first visit. */
function inScript(script: string): Reference[] {
  const written = script.matchAll(
    /(?:^|[;}\n])\s*(?:import|export)\s*(?:[\w*{}\s,$]+?\s*from\s*)?["'](\.{0,2}\/[^"']+)["']/g,
  );
  return [...written].map((match) => ({ url: match[1] ?? '', from: 'script', use: 'load', lazy: false, line: 1 }));
}
