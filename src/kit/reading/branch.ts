import type { SourceFile } from '../document/source.ts';
import type { Issue } from '../issue.ts';
import { branchSchema } from '../schema/branch.ts';
import type { Branch } from '../schema/branch.ts';
import { readDataFile } from './data-file.ts';

/** The branch a kit without one is read for. */
export function blankBranch(): Branch {
  return branchSchema.parse({ name: 'Hedge School' });
}

/** Reads branch.yaml; where it is wrong, a blank branch stands in, so that the rest can be read and checked. */
export function readBranch(file: SourceFile, issues: Issue[]): Branch {
  const read = readDataFile(branchSchema, file, {});
  issues.push(...read.issues);
  return read.data ?? blankBranch();
}
