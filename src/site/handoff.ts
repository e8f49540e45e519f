import type { Page, Template } from '../outputs/web/page.ts';

/**
 * Where the build leaves the composed pages for Astro's routes to pick up. Routes reach this very module (it is kept
 * out of the bundle), so what pages are made of never becomes part of the code that Astro's incremental build hashes.
 */
let composed: readonly Page[] = [];
let digest: (text: string) => string = (text) => text;
let scriptsDigest = '';

/** Leaves the pages of a site, the function that fingerprints them, and the hash of what their scripts are made of. */
export function leavePages(pages: readonly Page[], fingerprint: (text: string) => string, scripts: string): void {
  scriptsDigest = scripts;
  composed = pages;
  digest = fingerprint;
}

/** A page as Astro's getStaticPaths returns it. */
export interface StaticPath {
  params: Record<string, string | undefined>;
  props: { page: Page };
  cacheKey: string;
}

/** The pages of items for a route `[...lang]/<segment>/[id]`. */
export function itemPaths(template: Template): StaticPath[] {
  return staticPaths([template], (path) => {
    const parts = path.split('/');
    return { lang: parts.length > 2 ? parts[0] : undefined, id: parts.at(-1) };
  });
}

/** The one page of a template in each language, for a route `[...lang]/<name>`. */
export function placePaths(template: Template): StaticPath[] {
  return staticPaths([template], (path) => ({ lang: path.includes('/') ? path.split('/')[0] : undefined }));
}

/** The pages that stand anywhere, for a route `[...path]`. */
export function otherPaths(...templates: readonly Template[]): StaticPath[] {
  return staticPaths(templates, (path) => ({ path: path === '' ? undefined : path }));
}

function staticPaths(templates: readonly Template[], params: (path: string) => StaticPath['params']): StaticPath[] {
  // The words of the interface are long and the same for all pages: fingerprinted once.
  const words = new Map<string, string>();
  const digestOf = (text: string): string => {
    const known = words.get(text) ?? digest(text);
    words.set(text, known);
    return known;
  };
  return composed
    .filter((page) => templates.includes(page.template))
    .map((page) => ({
      params: params(page.path),
      props: { page },
      cacheKey: digest(JSON.stringify([page.frame, page.props, digestOf(page.words), scriptsDigest])),
    }));
}
