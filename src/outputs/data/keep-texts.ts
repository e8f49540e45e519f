import type { Item, Kit } from '../../kit/kit.ts';
import { beginAnywhere, beginTranslating, patchOf } from '../../kit/overlay/begin.ts';
import { ownPath } from '../../kit/reading/address.ts';
import { yamlOf } from '../../kit/reading/adaptations.ts';
import { canonicalText } from '../../kit/overlay/canonical.ts';
import { firstLanguage } from '../../kit/waiting.ts';
import type { SiteFile } from '../web/codes.ts';

/** How a text of the kit can be begun as the branch's own. */
export type Beginning = 'patch' | 'replace' | 'translate';

/** Where the file of the branch's stands that such a beginning makes, in its folder. `lang` is the language of a translation. */
export function begunPath(item: Item, how: Beginning, kit: Kit, lang = item.lang): string {
  const said = lang === firstLanguage(kit) ? undefined : lang;
  return ownPath(item.kind, item.id, said, how === 'patch');
}

/** Where the text to begin with can be read, from the site's root. It ends in `.txt`, so that browsers show it. */
export function keepText(inside: string): string {
  return `keep/texts/${inside}.txt`;
}

/** Whether the branch can begin something in place of this text: it is the kit's as it is. */
export function canBegin(item: Item, how: Beginning, kit: Kit): boolean {
  if (how === 'translate') return item.data.translates === undefined && item.kind !== 'curriculum';
  return (
    item.own !== true &&
    !kit.adaptations.some(
      (each) =>
        each.kind === item.kind &&
        each.id === item.id &&
        each.lang === item.lang &&
        (each.how === 'patch' || how === 'replace'),
    )
  );
}

/** Languages of the site that a text isn't in yet. */
export function missingLanguages(item: Item, kit: Kit): string[] {
  return kit.languages
    .map(({ tag }) => tag)
    .filter(
      (tag) => !kit.items.some((other) => other.kind === item.kind && other.id === item.id && other.lang === tag),
    );
}

/** The texts to begin with, for every item of the kit. `read` gives a file's text by its path from the project folder. */
export function* keepTexts(
  kit: Kit,
  read: (path: string) => string,
  hash: (text: string) => string,
): Iterable<SiteFile> {
  for (const item of kit.items) {
    const ways = {
      patch: canBegin(item, 'patch', kit),
      replace: canBegin(item, 'replace', kit),
      translate: canBegin(item, 'translate', kit),
    };
    if (!ways.patch && !ways.replace && !ways.translate) continue;
    const text = read(item.file);
    const print = hash(canonicalText(item.file, text));
    const at = (inside: string, words: string): SiteFile => ({ path: keepText(inside), text: words });
    if (ways.patch)
      yield at(begunPath(item, 'patch', kit), patchOf(item.file, yamlOf(item.file, text).trimEnd(), print));
    if (ways.replace) yield at(begunPath(item, 'replace', kit), beginAnywhere(item.file, text, print));
    if (ways.translate)
      for (const lang of missingLanguages(item, kit))
        yield at(begunPath(item, 'translate', kit, lang), beginTranslating(text, item.hash));
  }
}
