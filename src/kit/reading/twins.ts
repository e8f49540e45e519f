import type { SourceFile } from '../document/source.ts';
import type { Issue } from '../issue.ts';
import type { ItemName } from './item.ts';

/** A file and the item it holds. */
export interface Named extends ItemName {
  /** True in a branch's folder; `page` in its folder of pages. */
  own: boolean | 'page';
  file: SourceFile;
}

/** The file that is shown for an item and language, and the kit's where a branch's stands in its place. */
export interface Chosen extends Named {
  under?: Named;
}

/** One name for an item in a language, however it is spelt. */
export function keyOf({ kind, id, lang }: ItemName): string {
  return [kind, id, lang].join(' ').normalize('NFC').toLowerCase();
}

/** One file for each item and language: a branch's own in place of the kit's. Two files for one in the same place are a problem. */
export function twins(named: readonly Named[], issues: Issue[]): Chosen[] {
  const chosen = new Map<string, Chosen>();
  for (const name of named) {
    const key = keyOf(name);
    const other = chosen.get(key);
    if (other && (other.own !== false) === (name.own !== false)) {
      issues.push({
        file: name.file.path,
        level: 'error',
        rule: 'duplicate-id',
        message: `This file and ${other.file.path} are both “${name.id}” in the language “${name.lang}”.`,
        mend: 'Rename one of them, or delete it.',
      });
    } else if (!other) chosen.set(key, name);
    else if (name.own !== false) chosen.set(key, { ...name, under: other });
    else chosen.set(key, { ...other, under: name });
  }
  return [...chosen.values()];
}
