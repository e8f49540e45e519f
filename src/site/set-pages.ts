import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Page } from '../outputs/web/page.ts';
import type { Renderer } from './renderer.ts';
import { fileOf } from './routes.ts';

/** A finished page, and where it is kept. */
interface KeptPage {
  path: string;
  bytes: number;
  /** SHA-256 in hex digits. */
  sum: string;
}

/** Pages that were set before, by the hash of all they are made of. */
export interface KeptPages {
  find(key: string): KeptPage | undefined;
  keep(key: string, html: string): KeptPage;
}

/** Where files of a site go. */
export interface SiteWriter {
  write(path: string, bytes: string | Uint8Array): void;
  /** Takes a file that stands ready elsewhere and never changes; `known` is what is known of it. */
  place(path: string, from: string, known?: { sum: string; bytes: number }): void;
}

/** Where pages go, and what is there already. */
export interface PagesJob {
  renderer: Renderer;
  kept: KeptPages;
  folder: SiteWriter;
  site?: string;
  fingerprint(text: string): string;
}

/** Sets every page, with what pages load. A page that is made of the same as before is taken as it was. */
export async function setPages(
  pages: readonly Page[],
  { renderer, kept, folder, site, fingerprint }: PagesJob,
): Promise<void> {
  for (const path of await filesBelow(renderer.client)) folder.place(path, join(renderer.client, path));
  // The words of the interface are long and the same for all pages: fingerprinted once.
  const words = new Map<string, string>();
  const digestOf = (text: string): string => {
    const known = words.get(text) ?? fingerprint(text);
    words.set(text, known);
    return known;
  };
  for (const page of pages) {
    const made = [renderer.key, site, page.path, page.template, page.frame, page.props, digestOf(page.words)];
    const key = fingerprint(JSON.stringify(made));
    const file = kept.find(key) ?? kept.keep(key, await renderer.set(page, site));
    folder.place(fileOf(page.path, page.template), file.path, file);
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
