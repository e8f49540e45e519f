import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { escapeHtml } from '../blocks/html.ts';
import { openSite } from '../edge/site-files.ts';
import type { Kit } from '../kit/kit.ts';
import { type Catalogue, cataloguePath, draftsOf } from '../outputs/data/catalogue.ts';
import { POLICY_TAGS } from '../outputs/web/policy.ts';
import { viewsOf } from '../outputs/web/view.ts';
import { bundleScript } from '../site/bundle.ts';
import { noPreload } from '../site/no-preload.ts';
import { dataScripts } from '../usb/data.ts';
import { stickPage } from '../usb/page.ts';
import { relativeIn } from '../usb/relative.ts';
import { writeOut } from './write-out.ts';

/** What a stick has no use for: Pagefind can't run there, and nobody looks for lost addresses or at maps for search engines. */
const DROPPED = /^(?:pagefind\/|offline\/keep\.js$|404\.html$|sitemap\.xml$)/;
/** The search, and each language's words for it. */
const SEARCH = 'find/search.js';
const textsPath = (lang: string): string => `find/${lang}.texts.js`;
/** What people open, first in every list of files. */
const START = '0-start-here.html';

/** Makes a finished site, which stands under `/`, into one that opens from a folder: no server, no module, no request for data. */
export async function makeStick(kit: Kit, folder: string): Promise<void> {
  const site = openSite(folder, '/');
  const relative = relativeIn(site.files);
  const write = (path: string, text: string): void => {
    // Another build may hold the same file under another name: it is replaced, never written into.
    rmSync(join(folder, path), { force: true });
    writeOut(join(folder, path), Buffer.from(text));
  };
  const kept = site.files.filter((file) => !DROPPED.test(file));
  const modules = new Set<string>();
  const data = new Map<string, string>();
  /** Data that stands in scripts now. */
  const spent = new Set<string>();
  for (const file of kept) {
    if (!file.endsWith('.html')) continue;
    const page = stickPage(file, site.read(file), relative, (named) => {
      const scripts = dataScripts(file, named, kept, site.read, relative);
      for (const { path, text, from } of scripts) {
        data.set(path, text);
        spent.add(from);
      }
      const lang = named.map((name) => /^\/find\/([\w-]+)\.json$/.exec(name)?.[1]).find((tag) => tag !== undefined);
      return [...scripts.map(({ path }) => path), ...(lang === undefined ? [] : [textsPath(lang), SEARCH])];
    });
    for (const module of page.modules) modules.add(module);
    write(file, page.html);
  }
  for (const file of site.files) if (file.endsWith('.css')) write(file, stylesFor(file, site.read(file), relative));
  // All are set before the first is written: they share parts.
  const scripts = await Promise.all(
    [...modules].map(async (path) => [path, await bundleScript(join(folder, path), 'classic', [noPreload])] as const),
  );
  for (const [path, text] of [...data, ...scripts, ...searchTexts(kit, site.read)]) write(path, text);
  write(SEARCH, await bundleScript(fileURLToPath(new URL('../usb/search.ts', import.meta.url)), 'classic'));
  write(START, startPage(kit));
  for (const file of site.files) {
    const isPart = /^assets\/.*\.js$/.test(file) && !modules.has(file);
    if (DROPPED.test(file) || spent.has(file) || isPart) rmSync(join(folder, file), { force: true });
  }
}

function stylesFor(file: string, css: string, relative: ReturnType<typeof relativeIn>): string {
  return css.replaceAll(
    /url\((["']?)(\/[^)"']+)\1\)/g,
    (_, quote: string, address: string) => `url(${quote}${relative(address, file)}${quote})`,
  );
}

/** The words of each language's things, under the names that its catalogue has for them. */
function searchTexts(kit: Kit, read: (path: string) => string): [path: string, text: string][] {
  return viewsOf(kit, '/').map((view) => {
    const lang = view.language.tag;
    const { entries }: Catalogue = JSON.parse(read(cataloguePath(lang)));
    const ids = new Map(entries.map(({ id, href }) => [href, id]));
    const texts = draftsOf(view).flatMap(({ entry, names: { title = '', ...names }, text }) => {
      const id = ids.get(entry.href);
      return id === undefined ? [] : [{ id, title, names: Object.values(names).join(' '), text }];
    });
    return [textsPath(lang), `(globalThis.hedgeData??={}).texts=${JSON.stringify(texts)};\n`];
  });
}

function startPage({ branch, languages: [first] }: Kit): string {
  const name = escapeHtml(branch.name);
  return `<!doctype html>
<html lang="${first?.tag ?? 'en'}" dir="${first?.dir ?? 'ltr'}"><head><meta charset="utf-8">${POLICY_TAGS}<meta name="viewport" content="width=device-width, initial-scale=1"><title>${name}</title><meta http-equiv="refresh" content="0; url=index.html"></head>
<body><main><h1>${name}</h1><p><a href="index.html">${name}</a></p></main></body></html>
`;
}
