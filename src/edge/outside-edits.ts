import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from '../kit/issue.ts';
import { parseList } from '../upgrade/list.mjs';
import type { Listed } from '../upgrade/list.mjs';
import { LIST } from '../upgrade/paths.mjs';
import { fingerprint } from './fingerprint.ts';

/** Where this project was made from a release: the kit's files that somebody has changed or taken away here. An upgrade will put
 * the kit's own in their place. */
export function outsideEdits(root: string): Issue[] {
  const listed = readList(root);
  return listed.flatMap(({ path, sha256 }): Issue[] => {
    const file = join(root, path);
    const stat = lstatSync(file, { throwIfNoEntry: false });
    if (stat === undefined)
      return [
        issue(path, 'This file of the kit is gone.', 'Nothing of yours depends on it; the next upgrade puts it back.'),
      ];
    if (stat.isFile() && fingerprint(readFileSync(file)) === sha256) return [];
    return [
      issue(
        path,
        'This file of the kit was changed here. The next upgrade saves it in outside-edits and puts the kit’s own in its place.',
        'Put what you need into your branch’s folder: npx --no hedge localise says how.',
      ),
    ];
  });
}

function issue(file: string, message: string, mend: string): Issue {
  return { file, level: 'warning', rule: 'outside-edits', message, mend };
}

/** The entries of the list; none where there is no list, or it isn't one. */
function readList(root: string): readonly Listed[] {
  try {
    return parseList(readFileSync(join(root, LIST), 'utf8'), 'This project').files;
  } catch {
    return [];
  }
}
