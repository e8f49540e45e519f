import type { SourceFile } from '../document/source.ts';
import type { Issue } from '../issue.ts';
import { ownRoleOf } from './own-address.ts';
import type { Named } from './twins.ts';

/** What a branch's folder holds beside its texts in `content`, sorted by what it is. */
export interface Own {
  local?: SourceFile;
  events?: SourceFile;
  lock?: SourceFile;
  theme?: SourceFile;
  security?: SourceFile;
  slots: { slot: string; lang: string; file: SourceFile }[];
  /** Files with one change each. */
  changes: Record<'event' | 'hide' | 'settle', { id: string; file: SourceFile }[]>;
  /** Its own pages. */
  pages: Named[];
  /** Texts kept in `.base/`, by what kit.lock.json calls them. */
  bases: Map<string, string>;
}

/** Sorts the files of a branch's folder; `first` is the language of those that name none. */
export function sortOwn(files: readonly SourceFile[], folder: string, first: string, issues: Issue[]): Own {
  const own: Own = {
    slots: [],
    changes: { event: [], hide: [], settle: [] },
    pages: [],
    bases: new Map(),
  };
  for (const file of files) {
    const role = ownRoleOf(file.path.slice(folder.length + 1), file.path);
    if (role.role === 'slot') own.slots.push({ slot: role.slot, lang: role.lang ?? first, file });
    else if (role.role === 'page')
      own.pages.push({ kind: 'page', id: role.id, lang: role.lang ?? first, own: 'page', file });
    else if (role.role === 'event' || role.role === 'hide' || role.role === 'settle')
      own.changes[role.role].push({ id: role.id, file });
    else if (role.role === 'base') own.bases.set(role.of.replace(/^(slots\/[^/]*)\.yaml$/, '$1'), file.text);
    else if (role.role === 'misplaced') issues.push(role.issue);
    else if (role.role !== 'branch') own[role.role] = file;
  }
  return own;
}
