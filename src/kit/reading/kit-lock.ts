import type { SourceFile } from '../document/source.ts';
import { openText } from '../document/source.ts';
import type { Issue } from '../issue.ts';
import { checkAgainst } from '../schema/problem.ts';
import { kitLockSchema } from '../schema/kit-lock.ts';
import type { KitLock } from '../schema/kit-lock.ts';

/** What a branch without a record has recorded. */
export const NOTHING_RECORDED: KitLock = { version: 1, entries: {} };

/** Reads kit.lock.json. Where it is broken nothing is recorded, and that is said: the branch's texts themselves are not touched by it. */
export function readKitLock(file: SourceFile | undefined, issues: Issue[]): KitLock {
  if (file === undefined) return NOTHING_RECORDED;
  const broken = (): KitLock => {
    issues.push({
      file: file.path,
      level: 'error',
      rule: 'kit-lock',
      message: 'This record of what your texts were made from can’t be read.',
      mend: 'Put back the last copy of it that worked. If there is none, delete it, and run: npx --no hedge localise --keep for each text of yours.',
    });
    return NOTHING_RECORDED;
  };
  const opened = openText(file);
  let value: unknown;
  try {
    value = JSON.parse(opened.text);
  } catch {
    return broken();
  }
  const checked = checkAgainst(kitLockSchema, value, () => ({ file: file.path, line: 1, column: 1 }));
  return checked.ok ? checked.data : broken();
}
