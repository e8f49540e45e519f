import type { SiteRule } from './rule.ts';

/** Every page can be reached by links from the home page, scripts off. Pages that only pass people on (short addresses,
 * printed on paper), the page for lost addresses and the editor, which is for its keeper alone, are left out. */
export const orphans: SiteRule = ({ pages }) => {
  const reached = new Set<string>();
  const waiting = ['index.html'];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const page = pages.get(file);
    if (page === undefined || reached.has(file)) continue;
    reached.add(file);
    for (const { to, from } of page.references)
      if (to.kind === 'file' && (from === 'a' || from === 'meta refresh')) waiting.push(to.file);
  }
  return [...pages.values()]
    .filter(
      (page) =>
        !reached.has(page.file) && !page.redirects && !/(?:^|\/)404(?:\/index)?\.html$|^keep\/editor\//.test(page.file),
    )
    .map((page) => ({
      file: page.file,
      level: 'error' as const,
      rule: 'orphans',
      message: 'No chain of links leads here from the home page.',
      mend: 'Link to it from an index or another page, or take it out.',
    }));
};
