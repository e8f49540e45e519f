import type { SourceFile } from '../document/source.ts';
import type { Issue } from '../issue.ts';
import type { ItemName } from './item.ts';

/** A file and the item it holds. */
export interface Named extends ItemName {
  /** True in a branch's folder. */
  own: boolean;
  file: SourceFile;
}

/** One file for each item and language: a branch's own in place of the kit's. Two files for one in the same place are a problem. */
export function twins(named: readonly Named[], issues: Issue[]): Named[] {
  const chosen = new Map<string, Named>();
  for (const name of named) {
    const key = [name.kind, name.id, name.lang].join(' ').normalize('NFC').toLowerCase();
    const other = chosen.get(key);
    if (other && other.own === name.own) {
      issues.push({
        file: name.file.path,
        level: 'error',
        rule: 'duplicate-id',
        message: `This file and ${other.file.path} are both “${name.id}” in the language “${name.lang}”.`,
        mend: 'Rename one of them, or delete it.',
      });
    } else if (!other || name.own) chosen.set(key, name);
  }
  return [...chosen.values()];
}
