import type { SiteRule } from './rule.ts';
import type { ReadPage } from './reading.ts';

/** Where a page may take things from. Anything else, such as `'unsafe-inline'`, `https:` or a host, would let in what nobody reviewed. */
const SOURCES: ReadonlySet<string> = new Set(["'none'", "'self'", "'wasm-unsafe-eval'", 'data:', 'file:']);

/** Every page says itself what may be loaded and run in it, before anything is: some hosts send no headers. */
export const policy: SiteRule = ({ pages }) =>
  [...pages.values()].flatMap((page) =>
    [...faults(page)].map(([message, line]) => ({
      file: page.file,
      line,
      level: 'error' as const,
      rule: 'policy',
      message,
      mend: 'Put POLICY_TAGS of src/outputs/web/policy.ts at the top of its head.',
    })),
  );

function* faults({ file, policies, referrer }: ReadPage): Iterable<[message: string, line: number]> {
  if (policies.length === 0) yield ['This page doesn’t say what may be loaded and run in it.', 1];
  for (const { says, first, line } of policies) {
    if (!first) yield ['What may be loaded and run is said after something was loaded.', line];
    const parts = says.split(';').map((part) => part.trim().split(/\s+/));
    if (!parts.some((part) => part.join(' ') === "default-src 'none'"))
      yield ['The page’s policy doesn’t begin with nothing being allowed.', line];
    for (const source of parts.flatMap(([, ...sources]) => sources))
      if (!SOURCES.has(source) && !isEditors(file, source))
        yield [`The page’s policy allows ${source}, which is not on the reviewed list.`, line];
  }
  if (referrer !== 'no-referrer') yield ['This page lets other sites know that its readers come from here.', 1];
}

/** The keeper's editor asks its forge, and writes styles as it runs; nobody who reads the site opens it. */
function isEditors(file: string, source: string): boolean {
  return file.startsWith('keep/editor/') && /^(?:'unsafe-inline'|blob:|https?:\/\/[\w.:-]+)$/.test(source);
}
