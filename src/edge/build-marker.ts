import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { onDisk } from './plain.ts';

/** Notes that Astro is at work. A build killed then leaves the marker, and its half-written caches must not be trusted
 * (a killed build once published the killed page): so a marker found beforehand empties `caches`. Returns how to remove it. */
export function markBuilding(marker: string, caches: readonly string[]): { wasInterrupted: boolean; done: () => void } {
  return onDisk('write', marker, () => {
    const wasInterrupted = existsSync(marker);
    if (wasInterrupted) for (const cache of caches) rmSync(cache, { recursive: true, force: true });
    mkdirSync(dirname(marker), { recursive: true });
    writeFileSync(marker, 'A build is at work, or was interrupted.\n');
    return { wasInterrupted, done: () => rmSync(marker, { force: true }) };
  });
}
