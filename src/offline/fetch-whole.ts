import type { KeepFile } from '../outputs/data/offline-set.ts';
import { addressOf, bytesOf, cachesOf, keyOf } from './kept.ts';

/** How many files are fetched side by side. */
const LANES = 6;

/** Fetches files into the cache, side by side. Throws at the first that can't be had whole, when all have stopped. */
export async function fetchAll(
  base: string,
  missing: readonly KeepFile[],
  signal: AbortSignal,
  progress: (done: number, all: number) => void,
): Promise<void> {
  const all = bytesOf(missing);
  const cache = await caches.open(cachesOf(base).files);
  const waiting = [...missing];
  let done = 0;
  progress(0, all);
  // One file that can't be had ends it for all. What came of the others is waited for: nothing may arrive after it was tidied up.
  const end = new AbortController();
  signal.addEventListener('abort', () => end.abort());
  if (signal.aborted) end.abort();
  const problems: unknown[] = [];
  const lane = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined && problems.length === 0; file = waiting.shift()) {
      await cache.put(keyOf(base, file), await fetchFile(base, file, end.signal));
      done += file[2];
      progress(done, all);
    }
  };
  await Promise.all(
    Array.from({ length: LANES }, () =>
      lane().catch((problem: unknown) => {
        problems.push(problem);
        end.abort();
      }),
    ),
  );
  if (problems.length > 0) throw problems[0];
}

/** Fetches a file and makes sure that it is all there. */
async function fetchFile(base: string, [path, , bytes]: KeepFile, signal: AbortSignal): Promise<Response> {
  const response = await fetchWhole(addressOf(base, path), signal);
  const body = await response.blob();
  // Some hosts write into pages, so that their length says nothing; their end does.
  const whole = path.endsWith('.html') ? /<\/html>\s*$/.test(await body.slice(-200).text()) : body.size === bytes;
  if (!whole) throw new Error(`${path} isn’t whole.`);
  const headers = new Headers(response.headers);
  for (const name of ['content-encoding', 'content-length', 'vary']) headers.delete(name);
  return new Response(body, { status: 200, headers });
}

/** Fetches from the server itself, past every cache. An error page, a part or a way round to elsewhere is no answer. */
export async function fetchWhole(address: string, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(address, { cache: 'reload', ...(signal === undefined ? {} : { signal }) });
  if (response.status !== 200 || response.redirected) throw new Error(`${address} can’t be had.`);
  return response;
}
