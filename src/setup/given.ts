import type { Issue } from '../kit/issue.ts';
import type { Words } from '../planner/say.ts';
import { nameOfFile, readBack } from './reading.ts';
import type { FileName } from './reading.ts';
import type { Value } from './values.ts';

/** The largest file that is read: what the check allows. */
export const MOST = 256 * 1024;

/** A file as it was read or begun, and what the form holds of it. */
export interface Draft {
  text: string;
  wasRead: boolean;
  value: Value;
}

/** A file somebody chose, or a text they pasted, which has no name. */
export interface GivenFile {
  name: string;
  text: string;
}

/** What became of files that were given to a form: what to say, what was wrong in them, and what it holds now. */
export interface Given {
  says: string;
  issues: Issue[];
  drafts: Partial<Record<FileName, Draft>>;
}

/** Reads files that were given, and tells of each. What couldn’t be read is told of last: why it couldn’t comes behind that. */
export function readGiven(files: readonly GivenFile[], t: Words['t']): Given {
  const read = files
    .map((file) => readOne(file, t))
    .toSorted((one, other) => Math.sign(one.issues.length) - Math.sign(other.issues.length));
  return {
    says: read.map(({ says }) => says).join(' '),
    issues: read.flatMap(({ issues }) => issues),
    drafts: Object.assign({}, ...read.map(({ drafts }) => drafts)) as Given['drafts'],
  };
}

function readOne({ name, text: given }: GivenFile, t: Words['t']): Given {
  // Some editors begin a file with a mark that nobody sees.
  const text = given.replace(/^\uFEFF/, '');
  const file = text.length > MOST ? undefined : nameOfFile(name, text);
  if (file === undefined)
    return { says: t('setup.notOurs', { name: name || t('setup.pasted') }), issues: [], drafts: {} };
  const back = readBack(file, text);
  return back.ok
    ? {
        says: t('setup.readBack', { name: file }),
        issues: [],
        drafts: { [file]: { text, wasRead: true, value: back.value } },
      }
    : { says: t('setup.notRead', { name: file }), issues: back.issues, drafts: {} };
}
