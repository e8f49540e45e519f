import type { Adaptation } from '../kit.ts';
import type { KitLock } from '../schema/kit-lock.ts';
import { mergeTexts } from './three-way.ts';
import type { Hunk } from './three-way.ts';

/** A change to a branch's folder: a text to write (`free`: beside what is there, never over it), a file to lay aside, or a request
 * that was carried out and is taken away. Paths are inside that folder. */
export type Write =
  { path: string; text: string; free?: true } | { path: string; aside: true } | { path: string; carriedOut: true };

/** Where a branch keeps what it has let go of. */
export const ASIDE = '.dropped';

/** The file in `.base/` that keeps what something was made from. */
export function basePath(key: string): string {
  return `.base/${key.startsWith('slots/') ? `${key}.yaml` : key}`;
}

/** kit.lock.json as text, its entries in the order of their names. */
export function lockText(lock: KitLock): string {
  const entries = Object.entries(lock.entries).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ version: lock.version, entries: Object.fromEntries(entries) }, undefined, 2)}\n`;
}

/** What something of the branch's is made from, to be written down. */
export interface Origin {
  key: string;
  of: string;
  hash: string;
  /** Its text, for `.base/`. */
  text: string;
}

/** Writes down what something was made from, on a day. */
export function recorded(lock: KitLock, { key, of, hash, text }: Origin, today: string): Write[] {
  const entries = { ...lock.entries, [key]: { of, hash, taken: today } };
  return [
    { path: basePath(key), text },
    { path: 'kit.lock.json', text: lockText({ ...lock, entries }) },
  ];
}

/** The kit's present text, as the origin of something that stands in its place. */
export function originOf(adaptation: Adaptation): Origin | undefined {
  const { key, of, upstreamHash: hash, origin: text } = adaptation;
  return hash === undefined || text === undefined ? undefined : { key, of, hash, text };
}

/** Keeps the branch's own as it is and takes the kit's present text as seen. */
export function keep(adaptation: Adaptation, lock: KitLock, today: string): Write[] | undefined {
  const origin = originOf(adaptation);
  return origin && recorded(lock, origin, today);
}

/** Brings the kit's changes into the branch's text, or says where both have changed the same words. */
export function sync(
  adaptation: Adaptation,
  lock: KitLock,
  today: string,
  inside: string,
): { writes: Write[] } | { clashes: Hunk[] } | undefined {
  const origin = originOf(adaptation);
  if (origin === undefined) return undefined;
  // A patch or a fact is laid over the kit's text as it is: there is nothing to bring in.
  if (adaptation.how !== 'replace') return { writes: recorded(lock, origin, today) };
  if (adaptation.before === undefined) return undefined;
  const merged = mergeTexts(adaptation.before, origin.text, adaptation.own);
  return 'clashes' in merged
    ? merged
    : { writes: [{ path: inside, text: merged.text }, ...recorded(lock, origin, today)] };
}

/** Goes back to the kit's own: the branch's is laid aside, never deleted. */
export function drop(adaptation: Adaptation, lock: KitLock, inside: string): Write[] {
  const { [adaptation.key]: _gone, ...entries } = lock.entries;
  return [
    { path: inside, aside: true },
    ...(adaptation.before === undefined ? [] : [{ path: basePath(adaptation.key), aside: true as const }]),
    { path: 'kit.lock.json', text: lockText({ ...lock, entries }) },
  ];
}

/** The same for one fact of several in local.yaml, which is left with `rest`; the entry itself is laid aside as `entry`. */
export function dropAnswer(adaptation: Adaptation, lock: KitLock, rest: string, entry: string): Write[] {
  const [, ...others] = drop(adaptation, lock, 'local.yaml');
  return [
    { path: `${ASIDE}/slots/${adaptation.id}.yaml`, text: entry, free: true },
    { path: 'local.yaml', text: rest },
    ...others,
  ];
}
