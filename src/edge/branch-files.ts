import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from '../kit/issue.ts';
import { OWN_NAMES } from '../kit/reading/own-address.ts';
import { didYouMean } from '../kit/schema/nearest.ts';
import { onDisk } from './plain.ts';
import { listPlainFiles } from './plain-files.ts';

/** What a branch's folder holds: paths from the project folder of the texts to read, and the names of its pictures. */
export interface BranchFiles {
  texts: string[];
  media: string[];
  issues: Issue[];
}

/** Files beside the ones the kit reads that people keep there, and what `hedge` puts there for them. */
const LEFT_ALONE = /^(?:README|LICEN[CS]E|CHANGELOG|NOTES)(?:\.\w+)?$|^outside-edits$/i;

/** Lists a branch's folder. What nobody reads is said, for it may be a name misspelt. */
export function listBranch(root: string, folder: string): BranchFiles {
  const found: BranchFiles = { texts: [], media: [], issues: [] };
  const names = onDisk('read', folder, () => readdirSync(join(root, folder)).toSorted());
  const spelt = new Map<string, string>();
  for (const name of names) {
    if (name.startsWith('.') && name !== '.base') continue;
    const path = `${folder}/${name}`;
    const stat = lstatSync(join(root, path), { throwIfNoEntry: false });
    const known = OWN_NAMES.find((each) => each === name || each === `${name}/`);
    const twin = spelt.get(name.normalize('NFC').toLowerCase());
    if (twin !== undefined) {
      found.issues.push({
        file: path,
        level: 'error',
        rule: 'plain-files',
        message: `“${name}” and “${twin}” differ only in capital letters; many computers take them for one.`,
        mend: 'Delete or rename one of them.',
      });
      continue;
    }
    spelt.set(name.normalize('NFC').toLowerCase(), name);
    if (stat?.isDirectory() === true && (known?.endsWith('/') === true || name === '.base'))
      addFolder(root, path, found);
    else if (known !== undefined && !known.endsWith('/')) addFile(path, stat, found);
    else if (!LEFT_ALONE.test(name) || stat?.isSymbolicLink() === true) {
      const level = stat?.isSymbolicLink() === true ? 'error' : 'warning';
      found.issues.push({
        file: path,
        level,
        rule: 'branch-files',
        message:
          level === 'error'
            ? 'This is a link to somewhere else, and only plain files in the project folder are read.'
            : `The kit doesn’t read “${name}”.${didYouMean(name, OWN_NAMES)}`,
        mend:
          level === 'error'
            ? 'Put a copy of the real file here, or delete this.'
            : `What it reads here: ${OWN_NAMES.join(', ')}.`,
      });
    }
  }
  return found;
}

function addFolder(root: string, path: string, found: BranchFiles): void {
  const listed = listPlainFiles(root, path);
  found.issues.push(...listed.issues);
  for (const file of listed.files) {
    if (path.endsWith('/media')) addPicture(file, path, found);
    // Whatever its ending, a text in the wrong form is told of, not passed over.
    else found.texts.push(file);
  }
}

function addFile(
  path: string,
  stat: { isFile(): boolean; isSymbolicLink(): boolean } | undefined,
  found: BranchFiles,
): void {
  if (stat?.isFile() === true) found.texts.push(path);
  else
    found.issues.push({
      file: path,
      level: 'error',
      rule: 'plain-files',
      message: `This is ${stat?.isSymbolicLink() === true ? 'a link to somewhere else' : 'not a file'}, and only plain files in the project folder are read.`,
      mend: 'Put a copy of the real file here, or delete this.',
    });
}

/** What a picture may be called: as `Figure` and `logo` in branch.yaml take it. */
const PICTURE = /^[a-z0-9][a-z0-9/-]*\.(?:png|jpg|jpeg|webp)$/;

function addPicture(file: string, folder: string, found: BranchFiles): void {
  const name = file.slice(folder.length + 1);
  if (PICTURE.test(name)) found.media.push(name);
  else
    found.issues.push({
      file,
      level: 'warning',
      rule: 'branch-files',
      message: `“${name}” is not published: it isn’t a PNG, JPEG or WebP picture with a plain name.`,
      mend: 'Save it as PNG or JPEG, and name it in lower-case letters with hyphens, such as our-hall.jpg.',
    });
}
