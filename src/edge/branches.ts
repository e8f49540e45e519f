import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { onDisk, PlainError } from './plain.ts';

/** What `branches/` holds. */
export interface Branches {
  /** In the order of their names. */
  ids: string[];
  /** What is wrong with each thing that can't be a branch, in a sentence: not a plain folder with a plain name, after which its site's
   * folder could be called. */
  odd: string[];
}

/** Looks for the branches of a fleet. */
export function listBranches(root: string): Branches {
  const folder = join(root, 'branches');
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (stat === undefined) return { ids: [], odd: [] };
  if (!stat.isDirectory())
    throw new PlainError('branches is not a folder. Put a real folder there, with one folder for each branch.');
  const entries = onDisk('read', folder, () => readdirSync(folder, { withFileTypes: true })).filter(
    ({ name }) => !name.startsWith('.') && !/\.md$/i.test(name),
  );
  const found: Branches = { ids: [], odd: [] };
  for (const entry of entries) {
    if (!entry.isDirectory())
      found.odd.push(`branches/${entry.name} is not a folder. Each branch is a folder with branch.yaml in it.`);
    else if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(entry.name))
      found.odd.push(
        `branches/${entry.name} can’t be part of an address. Rename it: lower-case letters a to z, digits and single hyphens.`,
      );
    else found.ids.push(entry.name);
  }
  return { ids: found.ids.toSorted(), odd: found.odd.toSorted() };
}
