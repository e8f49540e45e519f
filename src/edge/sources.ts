import { existsSync, lstatSync } from 'node:fs';
import { basename, relative, resolve, sep } from 'node:path';
import type { Issue } from '../kit/issue.ts';
import type { SourceFile, Sources } from '../kit/read.ts';
import { fingerprint } from './fingerprint.ts';
import { listBranch, listPictures } from './branch-files.ts';
import { PlainError, UsageError } from './plain.ts';
import { listPlainFiles, readPlainText } from './plain-files.ts';
import { listPublic } from './public/files.ts';

/** Folders of the kit's own texts, from the project folder; among the blocks stand their examples. */
const UPSTREAM = ['src/content', 'curricula', 'templates/documents', 'src/blocks'];

/** The kit's own pictures, from the project folder. */
export const PICTURES = 'src/content/media';

/** The largest text read; a whole session is about 20 KB. */
export const MAX_BYTES = 256 * 1024;

/** A branch's folder, found: what to call it in `.hedge/`, and where it is. */
export interface BranchFolder {
  /** Such as `branch`, `branches-leeds`, or `kit` where there is none. */
  id: string;
  /** Absolute path; undefined where there is no branch. */
  path?: string;
}

/** The branch folder that was asked for, or `branch/` where it exists; a folder asked for by name must exist. A branch of a fleet may be
 * asked for by its name alone. */
export function findBranch(root: string, asked: string | undefined): BranchFolder {
  const inFleet = asked !== undefined && /^[a-z0-9-]+$/.test(asked) ? resolve(root, 'branches', asked) : undefined;
  const plain = resolve(root, asked ?? 'branch');
  const path = inFleet !== undefined && !existsSync(plain) && existsSync(inFleet) ? inFleet : plain;
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) {
    if (asked === undefined) return { id: 'kit' };
    throw new UsageError(
      `There is no branch folder ${asked}. Look at the name, or leave --branch and HEDGE_BRANCH out.`,
    );
  }
  if (!stat.isDirectory()) {
    throw new PlainError(`${asked ?? 'branch'} is not a folder. A branch is a folder with branch.yaml in it.`);
  }
  const inside = relative(root, path).split(sep);
  if (inside[0] === '')
    throw new PlainError('The project folder itself can’t be the branch. Name the folder with branch.yaml in it.');
  const id = inside[0] === '..' ? `${basename(path)}-${fingerprint(path).slice(0, 6)}` : inside.join('-');
  return { id: id.replaceAll(/[^\p{L}\p{N}_-]/gu, '_'), path };
}

/** Reads every text of the kit and of a branch from disk. What can't be read is a problem, never a stop. `readText` is for whoever has
 * read most of them before. */
export function readSources(
  root: string,
  branch: BranchFolder,
  today: string,
  readText: typeof readPlainText = readPlainText,
): { sources: Sources; issues: Issue[] } {
  const files: SourceFile[] = [];
  const issues: Issue[] = [];
  const read = (path: string): SourceFile | undefined => {
    const result = readText(root, path, MAX_BYTES);
    if ('text' in result) return { path, text: result.text };
    issues.push(result.issue);
    return undefined;
  };
  const readFolder = (folder: string): void => {
    const listed = listPlainFiles(root, folder);
    issues.push(...listed.issues);
    for (const path of listed.files) {
      if (!/\.(?:mdx?|ya?ml)$/i.test(path)) continue;
      const file = read(path);
      if (file !== undefined) files.push(file);
    }
  };
  for (const folder of UPSTREAM) readFolder(folder);
  issues.push(...listPublic(root).issues);
  const pictures = listPictures(root, PICTURES);
  issues.push(...pictures.issues);
  if (branch.path === undefined) return { sources: { files, today, media: pictures.media, fingerprint }, issues };

  const folder = relative(root, branch.path).split(sep).join('/');
  const own = listBranch(root, folder);
  issues.push(...own.issues);
  let main: SourceFile | undefined;
  for (const path of own.texts) {
    const file = read(path);
    if (file === undefined) continue;
    if (path === `${folder}/branch.yaml`) main = file;
    else files.push(file);
  }
  if (
    !own.texts.includes(`${folder}/branch.yaml`) &&
    !own.issues.some((issue) => issue.file === `${folder}/branch.yaml`)
  ) {
    issues.push({
      file: `${folder}/branch.yaml`,
      level: 'error',
      rule: 'branch-files',
      message: 'This folder has no branch.yaml, so nobody knows whose site it is.',
      mend: 'Make one with a line “name: …”, or start with: npx --no hedge init',
    });
  }
  return {
    sources: {
      ...(main && { branch: main }),
      files,
      today,
      folder,
      media: [...new Set([...own.media, ...pictures.media])],
      fingerprint,
    },
    issues,
  };
}
