import type { SiteRule } from './rule.ts';

/** Every `#fragment` names an id of the page it leads to. */
export const fragments: SiteRule = ({ pages }) =>
  [...pages.values()].flatMap((page) =>
    page.references.flatMap(({ to, url, line }) => {
      if (to.kind !== 'file' || to.fragment === '' || to.fragment === 'top' || to.fragment.startsWith(':~:')) return [];
      const ids = pages.get(to.file)?.ids;
      if (ids === undefined || ids.has(to.fragment) || ids.has(decode(to.fragment))) return [];
      return [
        {
          file: page.file,
          line,
          level: 'error' as const,
          rule: 'fragments',
          message: `“${url}” leads to a place that ${to.file} doesn’t have.`,
          mend: 'Look at the headings there, and use the one that is meant.',
        },
      ];
    }),
  );

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
