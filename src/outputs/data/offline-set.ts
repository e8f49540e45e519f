/** A file to keep: its path from the site's root, its revision, its bytes. */
export type KeepFile = [path: string, revision: string, bytes: number];

/** What can be saved, before anything of it is fetched. */
export interface OfflineIndex {
  /** Where the files that every set has are listed, from the site's root: the search alone has one for each item. */
  common: string;
  sets: Record<string, OfflineSet>;
}

/** Something that can be saved: a session, a course or everything. */
export interface OfflineSet {
  title: string;
  href: string;
  bytes: number;
  /** Another whenever a file of it is another. */
  version: string;
  /** Where its own files are listed, beside those that every set has, from the site's root. */
  list: string;
}

/** The name of the set that holds the whole site in one language. */
export const EVERYTHING = 'everything';
/** The script that saves and clears, and the service worker, from the site's root. */
export const KEEPER = 'offline/keep.js';
export const WORKER = 'worker.js';
