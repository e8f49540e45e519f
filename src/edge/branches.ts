import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { onDisk, PlainError } from './plain.ts';

/** The ids of the branches in `branches/`, in the order of their names. What isn't a plain folder with a plain name is refused:
 * its site's folder is called after it. */
export function listBranches(root: string): string[] {
  const folder = join(root, 'branches');
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (!stat.isDirectory())
    throw new PlainError('branches is not a folder. Put a real folder there, with one folder for each branch.');
  const entries = onDisk('read', folder, () => readdirSync(folder, { withFileTypes: true })).filter(
    ({ name }) => !name.startsWith('.') && !/\.md$/i.test(name),
  );
  for (const entry of entries) {
    if (!entry.isDirectory())
      throw new PlainError(`branches/${entry.name} is not a folder. Each branch is a folder with branch.yaml in it.`);
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(entry.name))
      throw new PlainError(
        `branches/${entry.name} can’t be part of an address. Rename it: lower-case letters a to z, digits and single hyphens.`,
      );
  }
  return entries.map(({ name }) => name).toSorted();
}
