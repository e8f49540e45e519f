import type { Issue } from '../issue.ts';
import type { Item } from '../kit.ts';
import { withPlaces } from './field-places.ts';

/** Items with the mark on translations whose original has changed since (the rule `translations` reports them), and what can't be told.
 * The marked ones are copies: other branches may share the item. */
export function markOutdated(
  items: readonly Item[],
  original: string,
  languages: readonly string[],
): { items: Item[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const marked = [...items];
  const originals = new Map(
    items.filter((item) => item.lang === original).map((item) => [`${item.kind} ${item.id}`, item]),
  );
  for (const [index, item] of items.entries()) {
    const source = item.lang === original ? undefined : originals.get(`${item.kind} ${item.id}`);
    if (!source) {
      if (item.lang !== original && !languages.includes(item.lang)) {
        issues.push({
          file: item.file,
          line: 1,
          level: 'error',
          rule: 'translation',
          message: `“${item.lang}” is not a language of this site, and there is no original called ${item.id}.`,
          mend: `Put the right language before .mdx, or name ${item.lang} under “languages” in branch.yaml.`,
        });
      }
      continue;
    }
    const { translates } = item.data;
    if (!translates) {
      issues.push({
        file: item.file,
        line: 1,
        level: 'warning',
        rule: 'translation',
        field: 'translates',
        message: `It isn’t said which text this was translated from, so nobody is told when ${source.file} changes.`,
        mend: `Add “translates:” with “hash: "${source.hash}"” and “checked: false” below it, once the translation matches ${source.file} as it is now.`,
      });
    } else if (translates.hash !== source.hash) {
      marked[index] = withPlaces({ ...item, outdated: true }, () => item.places);
    }
  }
  return { items: marked, issues };
}
