import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SiteReading } from '../built/reading.ts';
import { fingerprint } from '../edge/fingerprint.ts';
import type { Kit } from '../kit/kit.ts';
import { KEEPER, WORKER } from '../outputs/data/offline-set.ts';
import { type BuiltFile, type BuiltSite, offlineFiles } from '../outputs/data/offline.ts';
import { viewsOf } from '../outputs/web/view.ts';
import { bundleScript } from '../site/bundle.ts';
import { writeOut } from './write-out.ts';

const script = (name: string): string => fileURLToPath(new URL(`../offline/${name}.ts`, import.meta.url));

/** Writes what saving for offline needs into a finished site: the worker, its script, and what belongs to each set. Where a branch has switched it off, the
 * worker that stands there takes away itself and what one before it kept. `sums` are those of the site's files; gives the paths of what was written. */
export async function writeSaving(
  kit: Kit,
  base: string,
  folder: string,
  reading: SiteReading,
  sums: ReadonlyMap<string, string>,
): Promise<string[]> {
  const written: string[] = [];
  const write = (path: string, text: string): void => {
    writeOut(join(folder, path), Buffer.from(text));
    written.push(path);
  };
  const { offline } = kit.branch;
  // The page that clears what is kept needs it in either case.
  const keeper = await bundleScript(script('keep'), 'module');
  write(KEEPER, keeper);
  write(WORKER, await bundleScript(script(offline ? 'worker' : 'worker-off'), 'classic'));
  if (!offline) return written;
  const site = builtSite(reading, sums);
  site.files.set(KEEPER, { bytes: Buffer.byteLength(keeper), revision: revisionOf(fingerprint(keeper)) });
  for (const view of viewsOf(kit, base))
    for (const { path, text } of offlineFiles(view, site, fingerprint)) write(path, text);
  return written;
}

function builtSite(
  { site, pages, assets }: SiteReading,
  sums: ReadonlyMap<string, string>,
): BuiltSite & { files: Map<string, BuiltFile> } {
  const named = new Map<string, string[]>();
  /** What a style sheet or script loads; scripts name what they load later by its file name. */
  const loadedBy = (file: string): string[] => {
    const known = named.get(file);
    if (known !== undefined) return known;
    const later = file.endsWith('.js')
      ? [...site.read(file).matchAll(/["'`](?:\.\/|assets\/)?([\w.~-]+\.(?:js|css))["'`]/g)].map(
          ([, name]) => `assets/${name}`,
        )
      : [];
    const found = [
      ...(assets.get(file) ?? []).flatMap(({ to }) => (to.kind === 'file' ? [to.file] : [])),
      ...later.filter((path) => path !== file && assets.has(path)),
    ];
    named.set(file, found);
    return found;
  };
  const references = (page: string, use: 'load' | 'follow'): string[] =>
    (pages.get(page)?.references ?? []).flatMap((found) =>
      found.use === use && found.to.kind === 'file' ? [found.to.file] : [],
    );
  return {
    files: new Map(
      site.files.map((path) => [path, { bytes: site.size(path), revision: revisionOf(sums.get(path) ?? '') }]),
    ),
    loads(page) {
      const all = new Set<string>();
      const waiting = references(page, 'load');
      for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
        if (all.has(file)) continue;
        all.add(file);
        waiting.push(...loadedBy(file));
      }
      return [...all];
    },
    offers: (page) => references(page, 'follow').filter((file) => !file.endsWith('.html')),
  };
}

function revisionOf(sum: string): string {
  return sum.slice(0, 12);
}
