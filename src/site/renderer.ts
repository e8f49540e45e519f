import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '../outputs/web/page.ts';
import { partsAhead } from './parts-ahead.ts';
import { componentOf } from './routes.ts';
import { ASSETS, CLIENT, ENTRY, type RendererTask, SERVER, type Setting } from './setting.ts';
import { makeScriptsWhole } from './whole-scripts.ts';

/** So many renderers are kept: of several branches, and of code that went back to what it was. */
const MOST = 8;

/** What sets pages: all components, styles and scripts, as Astro bundles them. */
export interface Renderer {
  /** Another whenever pages might come out otherwise. */
  key: string;
  /** The folder of what browsers load beside the pages. */
  client: string;
  set(page: Page, site: string | undefined): Promise<string>;
}

/** Where renderers are kept, and what one is made of. */
export interface RendererJob {
  setting: Setting;
  /** The folder of renderers. */
  renderers: string;
  cacheDir: string;
  /** The hash of all code. */
  code: string;
  fingerprint(text: string): string;
  /** Has Astro make a renderer. */
  make(task: RendererTask): Promise<unknown>;
}

/**
 * Makes the renderer for a setting, unless it is there. Astro and Vite take seconds to load and to bundle the components, whatever
 * the texts say: so what they make is kept, and they are asked again only where code, packages, languages or path have changed.
 */
export async function readyRenderer(job: RendererJob): Promise<{ key: string; folder: string }> {
  const { base, languages } = job.setting;
  const setting = { base, languages: languages.map(({ tag, name, dir }) => ({ tag, name, dir })) };
  const key = job.fingerprint(JSON.stringify([setting, job.code, process.version])).slice(0, 32);
  const folder = join(job.renderers, key);
  if (existsSync(folder)) touch(folder);
  else await make(setting, folder, job);
  return { key, folder };
}

/** Opens the renderer for a setting; it is made first where it isn't there. */
export async function openRenderer(job: RendererJob): Promise<Renderer> {
  const { key, folder } = await readyRenderer(job);
  const entry: typeof import('./server.ts') = await import(pathToFileURL(join(folder, SERVER, ENTRY)).href);
  const client = join(folder, CLIENT);
  const withParts = partsAhead(`${job.setting.base}${ASSETS}/`, (name) =>
    readFileSync(join(client, ASSETS, name), 'utf8'),
  );
  return {
    key,
    client,
    set: async (page, site) => withParts(await entry.set(page, componentOf(page.template), job.setting.base, site)),
  };
}

/** Notes that a renderer was used. One that another user made can be used all the same. */
function touch(folder: string): void {
  try {
    utimesSync(folder, new Date(), new Date());
  } catch {
    // What it costs is that it may be made again one day.
  }
}

async function make(setting: Setting, folder: string, job: RendererJob): Promise<void> {
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  try {
    await job.make({ setting, outDir: part, cacheDir: job.cacheDir });
    moveStyles(part);
    await makeScriptsWhole(join(part, CLIENT, ASSETS));
  } catch (error) {
    // What stopped it may be a full disk: half a renderer is of no use, and in the way.
    rmSync(part, { recursive: true, force: true });
    throw error;
  }
  // By rename: a renderer is whole, or it isn't there.
  renameSync(part, folder);
  const all = readdirSync(job.renderers).map((name) => join(job.renderers, name));
  for (const old of all.toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs).slice(MOST))
    rmSync(old, { recursive: true, force: true });
}

/** In a folder whose path holds a %, # or ?, Astro leaves the styles where the code is. (It makes an address of the path by hand.) */
function moveStyles(folder: string): void {
  const from = join(folder, SERVER, ASSETS);
  if (!existsSync(from)) return;
  for (const name of readdirSync(from).filter((each) => each.endsWith('.css')))
    renameSync(join(from, name), join(folder, CLIENT, ASSETS, name));
}
