/** Packages of which something stands in finished sites: scripts and styles that browsers load, letters in PDFs. All others only do work
 * while a site is made. A test compares this with what the bundles are really made of. */
export const PUBLISHED: ReadonlySet<string> = new Set([
  '@astrojs/starlight',
  '@cantoo/pdf-lib',
  '@sveltia/cms',
  'culori',
  'docx',
  'exifr',
  'fflate',
  'html-entities',
  'immutable',
  'minisearch',
  'node-html-better-parser',
  'pagefind',
  'preact',
  'tslib',
  'turndown',
  'workbox-core',
  'workbox-routing',
  'workbox-strategies',
  'yaml',
  'zod',
]);

/** Letters on paper are put into the PDFs. */
const TYPEFACES = '@expo-google-fonts/';

/** Whether something of a package stands in finished sites, or can: not every branch has an editor. */
export function isPublished(name: string): boolean {
  return PUBLISHED.has(name) || name.startsWith(TYPEFACES);
}
