import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '../outputs/web/page.ts';
import type { ReadyFile } from './outputs.ts';
import type { Renderer } from './renderer.ts';
import { fileOf } from './routes.ts';

/** Pages that were set before, by the hash of all they are made of. */
export interface KeptPages {
  find(key: string): string | undefined;
  keep(key: string, html: string): string;
}

/** Where pages go, and what is there already. */
export interface PagesJob {
  renderer: Renderer;
  kept: KeptPages;
  outDir: string;
  site?: string;
  place(files: readonly ReadyFile[], outDir: string): void;
  fingerprint(text: string): string;
}

/** Sets every page into an empty folder, with what pages load. A page that is made of the same as before is taken as it was. */
export async function setPages(pages: readonly Page[], job: PagesJob): Promise<void> {
  const { renderer, kept, outDir, site, place, fingerprint } = job;
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  place(await filesBelow(renderer.client), outDir);
  // The words of the interface are long and the same for all pages: fingerprinted once.
  const words = new Map<string, string>();
  const digestOf = (text: string): string => {
    const known = words.get(text) ?? fingerprint(text);
    words.set(text, known);
    return known;
  };
  const ready: ReadyFile[] = [];
  for (const page of pages) {
    const made = [renderer.key, site, page.path, page.template, page.frame, page.props, digestOf(page.words)];
    const key = fingerprint(JSON.stringify(made));
    ready.push({
      path: fileOf(page.path, page.template),
      from: kept.find(key) ?? kept.keep(key, await renderer.set(page, site)),
    });
  }
  place(ready, outDir);
}

async function filesBelow(folder: string): Promise<ReadyFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((from) => ({ from, path: from.slice(folder.length + 1).replaceAll('\\', '/') }));
}
