import { readPage } from '../built/page.ts';
import { readSite } from '../built/reading.ts';
import type { SiteReading } from '../built/reading.ts';
import type { Site } from '../built/site.ts';
import { openKeptReadings } from '../edge/kept-readings.ts';

/** Reads a finished site, without reading again the pages that an earlier build read. `sums` are those of its files; `path` is where what was
 * read is kept, and `code` the hash of all that reads. */
export function readFinished(
  site: Site,
  sums: ReadonlyMap<string, { sum: string }>,
  { path, code }: { path: string; code: string },
): SiteReading {
  const kept = openKeptReadings(path, `${code} ${process.version}`);
  const reading = readSite(site, (file) => {
    const fresh = () => readPage(file, site.read(file));
    const sum = sums.get(file)?.sum;
    return sum === undefined ? fresh() : kept.of(file, sum, fresh);
  });
  kept.keep();
  return reading;
}
