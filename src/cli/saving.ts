import type { SiteReading } from '../built/reading.ts';
import { fingerprint } from '../edge/fingerprint.ts';
import type { FileSum } from '../edge/site-folder.ts';
import type { Kit } from '../kit/kit.ts';
import { KEEPER, WORKER } from '../outputs/data/offline-set.ts';
import { type BuiltFile, type BuiltSite, offlineFiles } from '../outputs/data/offline.ts';
import type { SiteFile } from '../outputs/web/codes.ts';
import { viewsOf } from '../outputs/web/view.ts';
import type { OfflineScript } from '../site/offline-scripts.ts';

/** What saving for offline needs in a finished site: the worker, its script, and what belongs to each set. Where a branch has switched it off, the
 * worker that stands there takes away itself and what one before it kept. `sums` are those of the site’s files; `script` has each script. */
export function savingFiles(
  kit: Kit,
  base: string,
  reading: SiteReading,
  sums: ReadonlyMap<string, FileSum>,
  script: (name: OfflineScript) => string,
): SiteFile[] {
  const { offline } = kit.branch;
  // The page that clears what is kept needs it in either case.
  const keeper = { path: KEEPER, text: script('keep') };
  const worker = { path: WORKER, text: script(offline ? 'worker' : 'worker-off') };
  if (!offline) return [keeper, worker];
  const site = builtSite(reading, sums);
  site.files.set(KEEPER, { bytes: Buffer.byteLength(keeper.text), revision: revisionOf(fingerprint(keeper.text)) });
  return [keeper, worker, ...viewsOf(kit, base).flatMap((view) => offlineFiles(view, site, fingerprint))];
}

function builtSite(
  { site, pages, assets }: SiteReading,
  sums: ReadonlyMap<string, FileSum>,
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
    files: new Map([...sums].map(([path, { bytes, sum }]) => [path, { bytes, revision: revisionOf(sum) }])),
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
