import { closeSync, lstatSync, openSync, readSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from '../kit/issue.ts';
import { OWN_NAMES } from '../kit/reading/own-address.ts';
import { didYouMean } from '../kit/schema/nearest.ts';
import { HEAD, pictureKind } from './picture-kind.ts';
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
    if (path.endsWith('/media')) addPicture(root, file, path, found);
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

/** Lists a folder of the kit's own pictures: the names of those that are published, and what is wrong with others. What isn't a
 * plain file there is told of where the texts around it are read. */
export function listPictures(root: string, folder: string): Pick<BranchFiles, 'media' | 'issues'> {
  const found: BranchFiles = { texts: [], media: [], issues: [] };
  for (const file of listPlainFiles(root, folder).files) addPicture(root, file, folder, found);
  return found;
}

function addPicture(root: string, file: string, folder: string, found: BranchFiles): void {
  const name = file.slice(folder.length + 1);
  if (PICTURE.test(name)) {
    found.media.push(name);
    const is = pictureKind(headOf(join(root, file)));
    if ('other' in is)
      found.issues.push({
        file,
        level: 'error',
        rule: 'branch-files',
        message: `“${name}” is ${is.other}, whatever its name says.`,
        mend: 'Open it in a picture program and save it as PNG or JPEG; or delete it.',
      });
  } else
    found.issues.push({
      file,
      level: 'warning',
      rule: 'branch-files',
      message: `“${name}” is not published: it isn’t a PNG, JPEG or WebP picture with a plain name.`,
      mend: 'Save it as PNG or JPEG, and name it in lower-case letters with hyphens, such as our-hall.jpg.',
    });
}

/** The first bytes of a file. */
function headOf(path: string): Uint8Array {
  return onDisk('read', path, () => {
    const file = openSync(path, 'r');
    try {
      const head = new Uint8Array(HEAD);
      return head.subarray(0, readSync(file, head, 0, HEAD, 0));
    } finally {
      closeSync(file);
    }
  });
}
