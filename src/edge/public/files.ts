import { readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Issue } from '../../kit/issue.ts';
import { publishedPictures } from '../media.ts';
import { pictureKind } from '../picture-kind.ts';
import { onDisk, PlainError } from '../plain.ts';
import { listPlainFiles } from '../plain-files.ts';
import type { SiteFolder } from '../site-folder.ts';
import { faultOfDrawing } from './drawing.ts';
import { judge } from './sorts.ts';
import type { Sort } from './sorts.ts';

/** The folder of what is published beside the pages, from the project folder. */
export const PUBLIC = 'public';

/** The largest file that is published, and the largest drawing or text. */
const MOST_BYTES = 30 * 1024 * 1024;
const MOST_TEXT = 2 * 1024 * 1024;

/** A file of public/ that may be published: its path in that folder. */
interface PublicFile {
  path: string;
  sort: Sort;
}

/** What public/ holds, and what is wrong with it. Nothing is published that can run, that tells the host something, or that isn’t what
 * its name says; hidden files are no exception. */
export function listPublic(root: string): { files: PublicFile[]; issues: Issue[] } {
  const listed = listPlainFiles(root, PUBLIC, true);
  const files: PublicFile[] = [];
  const issues: Issue[] = [...listed.issues];
  const spelt = new Map<string, string>();
  for (const file of listed.files) {
    const path = file.slice(PUBLIC.length + 1);
    const told = judge(path);
    if (told === 'passed over') continue;
    const twin = spelt.get(path.toLowerCase());
    spelt.set(path.toLowerCase(), path);
    const wrong =
      'sort' in told
        ? twin === undefined
          ? faultOf(join(root, file), told.sort)
          : {
              message: `“${path}” and “${twin}” differ only in capital letters; many computers take them for one.`,
              mend: 'Delete or rename one of them.',
            }
        : told;
    if (wrong === undefined && 'sort' in told) files.push({ path, sort: told.sort });
    else if (wrong !== undefined) issues.push({ file, level: 'error', rule: 'public-files', ...wrong });
  }
  return { files, issues };
}

/** Puts the files of public/ into a site: pictures and documents without what was written into them of who made them, where and with
 * what. Throws a sentence that names one for which that can’t be. */
export async function publishPublic(root: string, site: Pick<SiteFolder, 'has' | 'write'>): Promise<void> {
  for (const { path, sort } of listPublic(root).files) {
    const from = join(root, PUBLIC, path);
    if (site.has(path))
      throw new PlainError(`${PUBLIC}/${path} has the name of a file that the kit makes. Rename it or delete it.`);
    if (sort === 'picture') {
      await publishedPictures([join(root, PUBLIC)], [path], (name, made) => site.write(name, made), PUBLIC);
      continue;
    }
    const bytes = onDisk('read', from, () => readFileSync(from));
    const bare = sort === 'pdf' ? await pdfOf(bytes) : sort === 'office' ? await officeOf(bytes, path) : { bytes };
    if (!('bytes' in bare)) throw new PlainError(`${PUBLIC}/${path}: ${bare.message} ${bare.mend}`);
    site.write(path, bare.bytes);
  }
}

// What opens documents is loaded where there are any.
const pdfOf = async (bytes: Uint8Array) => (await import('./pdf.ts')).barePdf(bytes);
const officeOf = async (bytes: Uint8Array, path: string) =>
  (await import('./office.ts')).bareOffice(bytes, extname(path).toLowerCase() === '.odt' ? 'odt' : 'docx');

function faultOf(path: string, sort: Sort): Pick<Issue, 'message' | 'mend' | 'line' | 'column'> | undefined {
  const text = sort === 'text' || sort === 'drawing';
  const { size } = onDisk('read', path, () => statSync(path));
  const most = text ? MOST_TEXT : MOST_BYTES;
  if (size > most)
    return {
      message: `This file is ${Math.ceil(size / 1024 / 1024)} MB; here it can be at most ${most / 1024 / 1024} MB.`,
      mend: 'Make it smaller, or put it where such things are kept and link to it.',
    };
  const bytes = onDisk('read', path, () => readFileSync(path));
  if (text) return faultOfText(bytes, sort === 'drawing');
  if (sort === 'picture') {
    const is = pictureKind(bytes);
    return 'other' in is
      ? {
          message: `This is ${is.other}, whatever its name says.`,
          mend: 'Open it in a picture program and save it as PNG or JPEG; or delete it.',
        }
      : undefined;
  }
  const head = bytes.subarray(0, 5).toString('latin1');
  return head.startsWith(sort === 'pdf' ? '%PDF-' : 'PK\u0003\u0004')
    ? undefined
    : {
        message: 'This isn’t what its name says.',
        mend: 'Open it in the program that made it and save it again as what its name says; or delete it.',
      };
}

function faultOfText(
  bytes: Uint8Array,
  drawing: boolean,
): Pick<Issue, 'message' | 'mend' | 'line' | 'column'> | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { message: 'This file isn’t saved as UTF-8 text.', mend: 'Save it again with the encoding UTF-8.' };
  }
  const odd = /[\u0000-\u0008\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.exec(text);
  const fault = odd === null ? (drawing ? faultOfDrawing(text) : undefined) : { offset: odd.index, message: HIDDEN };
  if (fault === undefined) return undefined;
  const before = text.slice(0, fault.offset).split('\n');
  return {
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    message: drawing && odd === null ? `This drawing isn’t published: ${lower(fault.message)}` : fault.message,
    mend: drawing && odd === null ? 'Save it as “plain SVG”, or as PNG.' : 'Delete that character.',
  };
}

const HIDDEN = 'There is a hidden character here, which can make words read as others.';

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
