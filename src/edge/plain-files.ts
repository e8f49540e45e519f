import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from '../kit/issue.ts';
import { codeOf } from './plain.ts';

/** What a folder holds: the plain files in it, and a problem for each thing that isn't one. */
export interface PlainFiles {
  /** Paths from the project folder, with forward slashes, in the order of their names. */
  files: string[];
  issues: Issue[];
}

/** Every plain file under `folder` (a path from `root`). Links and devices are refused, hidden files passed over unless they are asked
 * for: nothing outside the folder is ever read. A folder that isn't there holds nothing. */
export function listPlainFiles(root: string, folder: string, hidden = false): PlainFiles {
  const found: PlainFiles = { files: [], issues: [] };
  const parts = folder.split('/');
  for (let depth = 1; depth <= parts.length; depth++) {
    const path = parts.slice(0, depth).join('/');
    const kind = kindOf(join(root, path));
    if (kind === 'nothing') return found;
    if (kind !== 'folder') {
      found.issues.push(refuse(path, kind === 'file' ? 'is a file where a folder should be' : kind));
      return found;
    }
  }
  list(root, folder, found, hidden);
  return found;
}

function list(root: string, folder: string, found: PlainFiles, hidden: boolean): void {
  let names: string[];
  try {
    names = readdirSync(join(root, folder)).toSorted();
  } catch (error) {
    found.issues.push(unreadable(folder, error));
    return;
  }
  for (const name of names) {
    if (name.startsWith('.') && !hidden) continue;
    const path = `${folder}/${name}`;
    const kind = kindOf(join(root, path));
    if (kind === 'folder') list(root, path, found, hidden);
    else if (kind === 'file') found.files.push(path);
    else if (kind !== 'nothing') found.issues.push(refuse(path, kind));
  }
}

function kindOf(path: string): string {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 'nothing';
  if (stat.isSymbolicLink()) return 'is a link to somewhere else';
  if (stat.isDirectory()) return 'folder';
  return stat.isFile() ? 'file' : 'is a device, not a file';
}

/** The words of one plain file, or what is wrong with it. Opened without following links or waiting, so that a file
 * swapped for a link or a pipe in the meantime is refused too. */
export function readPlainText(root: string, path: string, maxBytes: number): { text: string } | { issue: Issue } {
  try {
    const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
    const handle = openSync(join(root, path), flags);
    try {
      const stat = fstatSync(handle);
      if (!stat.isFile()) return { issue: refuse(path, 'is not a plain file') };
      if (stat.size > maxBytes) return { issue: tooLarge(path, stat.size, maxBytes) };
      const bytes = readFileSync(handle);
      // Without ignoreBOM the decoder drops the mark some editors put first.
      return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (codeOf(error) === 'ELOOP') return { issue: refuse(path, 'is a link to somewhere else') };
    if (error instanceof TypeError) return { issue: notText(path) };
    return { issue: unreadable(path, error) };
  }
}

function refuse(file: string, what: string): Issue {
  return {
    file,
    level: 'error',
    rule: 'plain-files',
    message: `This ${what}, and only plain files in the project folder are read.`,
    mend: 'Put a copy of the real file here, or delete this.',
  };
}

function tooLarge(file: string, size: number, most: number): Issue {
  return {
    file,
    level: 'error',
    rule: 'file-size',
    message: `This file is ${Math.ceil(size / 1024)} KB; a text can be at most ${Math.floor(most / 1024)} KB.`,
    mend: 'Split it into several, or take out what isn’t text.',
  };
}

function notText(file: string): Issue {
  return {
    file,
    level: 'error',
    rule: 'file-encoding',
    message: 'This file isn’t saved as UTF-8 text, so letters with accents would come out wrong.',
    mend: 'Open it in your editor and save it again with the encoding UTF-8.',
  };
}

function unreadable(file: string, error: unknown): Issue {
  const why =
    codeOf(error) === 'EACCES'
      ? 'this user isn’t allowed to read it'
      : error instanceof Error
        ? error.message
        : String(error);
  return {
    file,
    level: 'error',
    rule: 'file-readable',
    message: `This can’t be read: ${why}.`,
    mend: 'Change its owner or permissions, or put back a copy.',
  };
}
