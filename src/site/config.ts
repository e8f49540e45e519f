import { fileURLToPath } from 'node:url';
import starlight from '@astrojs/starlight';
import type { AstroInlineConfig, AstroIntegration } from 'astro';
import { ASSETS, CLIENT, ENTRY, SERVER, type Setting } from './setting.ts';

const own = (path: string): string => fileURLToPath(new URL(`../components/${path}.astro`, import.meta.url));

/** Astro's way to build a site for a server, with ours in its place: a function that sets a page. */
const renderer: AstroIntegration = {
  name: 'hedge-renderer',
  hooks: {
    'astro:config:done': ({ setAdapter }) =>
      setAdapter({
        name: 'hedge-renderer',
        entrypointResolution: 'auto',
        serverEntrypoint: new URL('./server.ts', import.meta.url),
        supportedAstroFeatures: { serverOutput: 'stable' },
      }),
  },
};

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

/** Astro's configuration for a renderer that is built into `outDir`, an absolute path. */
export function astroConfig({ languages, base }: Setting, outDir: string, cacheDir: string): AstroInlineConfig {
  const [first, ...others] = languages;
  return {
    configFile: false,
    root: fileURLToPath(new URL('../../', import.meta.url)),
    srcDir: fileURLToPath(new URL('../', import.meta.url)),
    outDir,
    // What stands in public/ is looked into and put beside the pages by ourselves.
    publicDir: fileURLToPath(new URL('./no-public/', import.meta.url)),
    cacheDir,
    base,
    // Astro makes no pages: it makes what sets them, as for a server that is asked for one page after another.
    output: 'server',
    adapter: renderer,
    trailingSlash: 'always',
    compressHTML: true,
    // What goes wrong is thrown, and said once.
    logLevel: 'silent',
    devToolbar: { enabled: false },
    prefetch: false,
    image: { service: { entrypoint: 'astro/assets/services/noop' } },
    build: {
      inlineStylesheets: 'never',
      assets: ASSETS,
      client: `./${CLIENT}/`,
      server: `./${SERVER}/`,
      serverEntry: ENTRY,
    },
    integrations: [
      // Starlight's sitemap would list untranslated pages too; ours (outputs/data/sitemap.ts) lists originals alone.
      { name: '@astrojs/sitemap', hooks: {} },
      starlight({
        // The kit’s own header and head say what a site is called.
        title: 'Hedge School',
        prerender: false,
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
      plugins: [quietStarlight],
    },
  };
}
