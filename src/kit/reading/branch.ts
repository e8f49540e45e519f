import type { SourceFile } from '../document/source.ts';
import type { Issue } from '../issue.ts';
import { branchSchema, NOT_YET } from '../schema/branch.ts';
import type { Branch } from '../schema/branch.ts';
import { readDataFile } from './data-file.ts';

/** The branch a kit without one is read for. */
export function blankBranch(): Branch {
  return branchSchema.parse({ name: 'Hedge School' });
}

/** Reads branch.yaml; where it is wrong, a blank branch stands in, so that the rest can be read and checked. */
export function readBranch(file: SourceFile, issues: Issue[]): { branch: Branch; imprintPending: boolean } {
  const read = readDataFile(branchSchema, file, {});
  issues.push(...read.issues);
  if (read.data?.imprint !== NOT_YET) return { branch: read.data ?? blankBranch(), imprintPending: false };
  const { imprint: _pending, ...branch } = read.data;
  return { branch, imprintPending: true };
}
