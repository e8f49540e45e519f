import type { Adaptation } from '../kit.ts';
import type { KitLock } from '../schema/kit-lock.ts';
import { recorded } from './record.ts';
import type { Write } from './record.ts';

/** The kit's text that something was begun on, if it is still to be found; of a patch, its fields alone. */
export type Earlier = (adaptation: Adaptation, basedOn: string) => string | undefined;

/** What came of looking for what a text was made from. */
export interface WrittenDown {
  adaptation: Adaptation;
  /** `present`: from the kit's text as it is. `earlier`: from one that was found. `lost`: only its fingerprint is known. */
  from: 'present' | 'earlier' | 'lost';
}

/** Writes down in kit.lock.json what texts begun in a browser were made from: those say so themselves, in `basedOn`. A fact is
 * taken as an answer to the question as it is now. */
export function writeDown(
  adaptations: readonly Adaptation[],
  lock: KitLock,
  today: string,
  earlier: Earlier,
): { writes: Write[]; lock: KitLock; done: WrittenDown[] } {
  const writes: Write[] = [];
  const done: WrittenDown[] = [];
  let known = lock;
  for (const adaptation of adaptations) {
    const { how, recorded: already, basedOn, key, of, upstreamHash, textHash, origin } = adaptation;
    if (already || (how !== 'slot' && basedOn === undefined)) continue;
    const present = how === 'slot' || basedOn === textHash;
    const text = present ? origin : basedOn === undefined ? undefined : earlier(adaptation, basedOn);
    const hash = present ? upstreamHash : basedOn;
    if (hash === undefined || (present && text === undefined)) continue;
    const made = recorded(known, { key, of, hash, text: text ?? '' }, today);
    // Without a text there is nothing to keep beside the fingerprint.
    writes.push(...(text === undefined ? made.filter(({ path }) => path === 'kit.lock.json') : made));
    known = { ...known, entries: { ...known.entries, [key]: { of, hash, taken: today } } };
    done.push({ adaptation, from: present ? 'present' : text === undefined ? 'lost' : 'earlier' });
  }
  return { writes, lock: known, done };
}
