import type { KeepFile, OfflineIndex } from '../outputs/data/offline-set.ts';
import { fetchAll, fetchWhole } from './fetch-whole.ts';
import { filesOf, type Kept, type KeptSet, keyOf, readKept, tidy, writeKept } from './kept.ts';
import { register, tellWorker, unregister } from './registration.ts';

/** What came of saving. Of all but `saved`, nothing is kept that wasn't kept before. */
export type Outcome = 'saved' | 'stopped' | 'failed' | 'full' | 'changed';

/** A set to save. */
export interface Wanted {
  lang: string;
  name: string;
}

/** What to save, and whom to tell how far it has come. */
export interface SaveJob {
  base: string;
  wanted: readonly Wanted[];
  signal: AbortSignal;
  progress(done: number, all: number): void;
}

/** Saves sets, all of it or nothing. One save at a time, in all of the site's windows. */
export function save(job: SaveJob): Promise<Outcome> {
  return navigator.locks.request(lockOf(job.base), async () => {
    const before = await readKept(job.base);
    try {
      const sets = await listed(job);
      const here = new Set(filesOf(before).map((file) => keyOf(job.base, file)));
      const missing = filesOf({ sets }).filter((file) => !here.has(keyOf(job.base, file)));
      await fetchAll(job.base, missing, job.signal, job.progress);
      if (await hasChanged(job, sets)) throw new Changed();
      await register(job.base);
      await writeKept(job.base, { sets: { ...without(before, job.wanted), ...sets } });
      await tellWorker(job.base);
      return 'saved';
    } catch (problem) {
      await tidy(job.base, before);
      if (Object.keys(before.sets).length === 0) await unregister(job.base);
      return outcomeOf(problem, job.signal);
    }
  });
}

/** Takes a set away, and with the last one everything that was there for saving. */
export function remove(base: string, key: string): Promise<void> {
  return navigator.locks.request(lockOf(base), async () => {
    const { [key]: _gone, ...sets } = (await readKept(base)).sets;
    await writeKept(base, { sets });
    await tellWorker(base);
    if (Object.keys(sets).length === 0) await unregister(base);
  });
}

/** Throws away what a save left behind that was cut off, unless one is under way. */
export function tidyUp(base: string): Promise<void> {
  return navigator.locks.request(lockOf(base), { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    const kept = await readKept(base);
    await tidy(base, kept);
    if (Object.keys(kept.sets).length === 0) await unregister(base);
  });
}

/** The key of a set among what is kept. */
export function keyOfSet({ lang, name }: Wanted): string {
  return `${lang}/${name}`;
}

/** Reads what can be saved in a language, from the server. */
export async function readIndex(base: string, lang: string, signal?: AbortSignal): Promise<OfflineIndex> {
  return (await fetchWhole(`${base}offline/${lang}.json`, signal)).json();
}

/** The site became another while it was being saved. */
class Changed extends Error {}

function outcomeOf(problem: unknown, signal: AbortSignal): Outcome {
  if (signal.aborted) return 'stopped';
  if (problem instanceof Changed) return 'changed';
  return problem instanceof DOMException && problem.name === 'QuotaExceededError' ? 'full' : 'failed';
}

function lockOf(base: string): string {
  return `hedge ${base}`;
}

function without({ sets }: Kept, wanted: readonly Wanted[]): Kept['sets'] {
  const keys = new Set(wanted.map(keyOfSet));
  return Object.fromEntries(Object.entries(sets).filter(([key]) => !keys.has(key)));
}

/** The files of each set. A set that the site no longer has is left out, and so it goes. */
async function listed({ base, wanted, signal }: SaveJob): Promise<Kept['sets']> {
  const found = await Promise.all(
    wanted.map(async ({ lang, name }): Promise<[string, KeptSet][]> => {
      const { common, sets } = await readIndex(base, lang, signal);
      const set = sets[name];
      if (set === undefined) return [];
      const lists: KeepFile[][] = await Promise.all(
        [common, set.list].map(async (path) => (await fetchWhole(base + path, signal)).json()),
      );
      const files = lists.flat();
      const { title, href, version } = set;
      return [[keyOfSet({ lang, name }), { title, href, lang, name, version, files }]];
    }),
  );
  return Object.fromEntries(found.flat());
}

/** Whether the site became another while it was being saved: then its pages and what they load may not fit together. */
async function hasChanged({ base, wanted, signal }: SaveJob, sets: Kept['sets']): Promise<boolean> {
  const langs = [...new Set(wanted.map(({ lang }) => lang))];
  const now = new Map(
    await Promise.all(langs.map(async (lang) => [lang, await readIndex(base, lang, signal)] as const)),
  );
  return Object.values(sets).some(({ lang, name, version }) => now.get(lang)?.sets[name]?.version !== version);
}
