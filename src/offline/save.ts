import { type KeepFile, type OfflineIndex, WORKER } from '../outputs/data/offline-set.ts';
import {
  addressOf,
  bytesOf,
  cachesOf,
  filesOf,
  type Kept,
  type KeptSet,
  keyOf,
  readKept,
  tidy,
  writeKept,
} from './kept.ts';

/** How many files are fetched side by side. */
const LANES = 6;

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
      await fetchAll(job, sets, before);
      if (await hasChanged(job, sets)) throw new Problem('changed');
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

/** Lets a new worker take over, where one waits. */
export async function letTakeOver(base: string): Promise<void> {
  (await navigator.serviceWorker.getRegistration(base))?.waiting?.postMessage('take over');
}

/** The service worker of this site, where there is one. */
export async function unregister(base: string): Promise<void> {
  const all = await navigator.serviceWorker.getRegistrations();
  await Promise.all(
    all.filter(({ scope }) => new URL(scope).pathname === base).map((registration) => registration.unregister()),
  );
}

class Problem extends Error {
  readonly outcome: Outcome;
  constructor(outcome: Outcome) {
    super(outcome);
    this.outcome = outcome;
  }
}

function outcomeOf(problem: unknown, signal: AbortSignal): Outcome {
  if (signal.aborted) return 'stopped';
  if (problem instanceof Problem) return problem.outcome;
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
      const set = (await readIndex(base, lang, signal)).sets[name];
      if (set === undefined) return [];
      const files: KeepFile[] = await (await fetchWhole(base + set.list, signal)).json();
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

async function fetchAll({ base, signal, progress }: SaveJob, sets: Kept['sets'], before: Kept): Promise<void> {
  const here = new Set(filesOf(before).map((file) => keyOf(base, file)));
  const missing = filesOf({ sets }).filter((file) => !here.has(keyOf(base, file)));
  const all = bytesOf(missing);
  const cache = await caches.open(cachesOf(base).files);
  const waiting = [...missing];
  let done = 0;
  progress(0, all);
  // One file that can't be had ends it for all: the others stop at once.
  const end = new AbortController();
  const both = AbortSignal.any([signal, end.signal]);
  const lane = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      await cache.put(keyOf(base, file), await fetchFile(base, file, both));
      done += file[2];
      progress(done, all);
    }
  };
  try {
    await Promise.all(
      Array.from({ length: LANES }, () =>
        lane().catch((problem: unknown) => {
          end.abort();
          throw problem;
        }),
      ),
    );
  } finally {
    waiting.length = 0;
  }
}

/** Fetches a file and makes sure that it is all there. */
async function fetchFile(base: string, [path, , bytes]: KeepFile, signal: AbortSignal): Promise<Response> {
  const response = await fetchWhole(addressOf(base, path), signal);
  const body = await response.blob();
  // Some hosts write into pages, so that their length says nothing; their end does.
  const whole = path.endsWith('.html') ? /<\/html>\s*$/.test(await body.slice(-200).text()) : body.size === bytes;
  if (!whole) throw new Problem('failed');
  const headers = new Headers(response.headers);
  for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
  return new Response(body, { status: 200, headers });
}

/** Fetches from the server itself, past every cache. An error page, a part or a way round to elsewhere is no answer. */
async function fetchWhole(address: string, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(address, { cache: 'reload', ...(signal === undefined ? {} : { signal }) });
  if (response.status !== 200 || response.redirected) throw new Problem('failed');
  return response;
}

/** Puts the service worker in place, and waits until it works. */
async function register(base: string): Promise<void> {
  const registration = await navigator.serviceWorker.register(base + WORKER, { scope: base, updateViaCache: 'none' });
  // A browser that is short of room may throw away what no site asked it to keep.
  await navigator.storage.persist?.().catch(() => false);
  const coming = registration.installing ?? registration.waiting;
  if (registration.active !== null || coming === null) return;
  await new Promise<void>((ready, failed) => {
    const look = (): void => {
      if (coming.state === 'activated') ready();
      if (coming.state === 'redundant') failed(new Problem('failed'));
    };
    coming.addEventListener('statechange', look);
    look();
  });
}

async function tellWorker(base: string): Promise<void> {
  (await navigator.serviceWorker.getRegistration(base))?.active?.postMessage('kept anew');
}
