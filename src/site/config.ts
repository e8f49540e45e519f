import { fileURLToPath } from 'node:url';
import starlight from '@astrojs/starlight';
import type { AstroInlineConfig } from 'astro';
import type { Kit } from '../kit/kit.ts';

/** What Astro must be told for one build. Directories are absolute. */
export interface AstroJob {
  kit: Kit;
  outDir: string;
  cacheDir: string;
  /** Path the site stands under, such as `/` or `/hedge/`. */
  base: string;
  /** The site's own origin, where it is known. */
  site?: string;
}

const own = (path: string): string => fileURLToPath(new URL(`../components/${path}.astro`, import.meta.url));
const handoff = new URL('./handoff.ts', import.meta.url).href;

/**
 * Starlight brings a script that writes to sessionStorage on every page, and styles for things we don't have. Nothing is
 * stored unasked, so both are left out of the bundle, and its print sheet gives way to ours.
 */
const quietStarlight = {
  name: 'hedge-quiet-starlight',
  enforce: 'pre' as const,
  resolveId: (id: string, importer: string | undefined): string | undefined => {
    if (importer === undefined || !importer.includes('@astrojs/starlight')) return undefined;
    if (id.endsWith('SidebarPersistState')) return '\0hedge:nothing.js';
    if (id.includes('style/print.css'))
      return `${fileURLToPath(new URL('../styles/print.css', import.meta.url))}?url&no-inline`;
    return /style\/(?:markdown|asides|props|util)\.css/.test(id) ? '\0hedge:nothing.css' : undefined;
  },
  load: (id: string): string | undefined => (id.startsWith('\0hedge:nothing') ? '' : undefined),
};

/** Astro's configuration for a job. */
export function astroConfig({ kit, outDir, cacheDir, base, site }: AstroJob): AstroInlineConfig {
  const [first, ...others] = kit.languages;
  return {
    configFile: false,
    root: fileURLToPath(new URL('../../', import.meta.url)),
    srcDir: fileURLToPath(new URL('../', import.meta.url)),
    outDir,
    cacheDir,
    base,
    ...(site === undefined ? {} : { site }),
    output: 'static',
    trailingSlash: 'always',
    compressHTML: true,
    logLevel: 'error',
    devToolbar: { enabled: false },
    prefetch: false,
    experimental: { incrementalBuild: true },
    build: { inlineStylesheets: 'never', assets: 'assets' },
    integrations: [
      // Starlight's sitemap would list untranslated pages too; ours (outputs/data/sitemap.ts) lists originals alone.
      { name: '@astrojs/sitemap', hooks: {} },
      starlight({
        title: kit.branch.name,
        locales: {
          root: { label: first?.name ?? 'English', lang: first?.tag ?? 'en', dir: first?.dir ?? 'ltr' },
          ...Object.fromEntries(
            others.map((language) => [language.tag, { label: language.name, lang: language.tag, dir: language.dir }]),
          ),
        },
        pagefind: false,
        expressiveCode: false,
        pagination: false,
        disable404Route: true,
        favicon: '/favicon.svg',
        sidebar: [],
        customCss: [fileURLToPath(new URL('../styles/site.css', import.meta.url))],
        markdown: { headingLinks: false },
        components: {
          Header: own('Header'),
          PageFrame: own('PageFrame'),
          ThemeProvider: own('ThemeProvider'),
          Footer: own('Footer'),
          Head: own('Head'),
          SkipLink: own('SkipLink'),
        },
      }),
    ],
    vite: {
      // Scripts stay in files: a content policy need then name no hashes.
      build: { assetsInlineLimit: 0 },
      plugins: [
        {
          name: 'hedge-handoff',
          enforce: 'pre',
          resolveId: (id: string) => (id === 'hedge:pages' ? { id: handoff, external: true } : undefined),
        },
        quietStarlight,
      ],
    },
  };
}
