import type { Language } from '../kit/kit.ts';

/** All that a renderer is told of a site. What differs between branches beside this comes with each page. */
export interface Setting {
  languages: readonly Pick<Language, 'tag' | 'name' | 'dir'>[];
  /** Path the site stands under, such as `/` or `/hedge/`. */
  base: string;
}

/** Where a renderer keeps what browsers load, and what sets pages. */
export const CLIENT = 'client';
export const SERVER = 'server';
export const ENTRY = 'entry.mjs';
/** Scripts and styles, within either. */
export const ASSETS = 'assets';

/** A renderer to be made. Folders are absolute. */
export interface RendererTask {
  setting: Setting;
  outDir: string;
  cacheDir: string;
}
