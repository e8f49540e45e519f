import type { Issue } from '../issue.ts';
import { HIDDEN as HIDDEN_EVERYWHERE } from '../schema/hidden.ts';
import { locator } from './lines.ts';

/** A file of words, as text. */
export interface SourceFile {
  /** Path from the project folder, with forward slashes. */
  path: string;
  text: string;
}

/** A text made ready to be read: line ends are LF, no byte order mark, nothing hidden. */
export interface Opened {
  text: string;
  issues: Issue[];
  /** Set where the text was not read at all: that it lacks something would be no news. */
  unread?: true;
}

/** The most a file of words may hold, in bytes of UTF-8. */
export const MOST_BYTES = 256 * 1024;

/** Characters that no author types: controls, what a wrong encoding leaves, direction overrides, and our own stand-ins. */
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\ue000-\ue00f\ufffd\ufffe\uffff]/g;

/** Makes a file's text ready, or says why it can't be read; a file that is too big comes back empty. */
export function openText(file: SourceFile): Opened {
  if (tooBig(file.text)) {
    return {
      text: '',
      unread: true,
      issues: [
        {
          file: file.path,
          line: 1,
          column: 1,
          level: 'error',
          rule: 'file-size',
          message: 'The file is bigger than 256 KB, so it was not read.',
          mend: 'Split it into several files.',
        },
      ],
    };
  }
  let text = file.text.charCodeAt(0) === 0xfeff ? file.text.slice(1) : file.text;
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  if (text.search(HIDDEN) === -1) return { text, issues: [] };
  return { text: text.replace(HIDDEN, '\ufffd'), issues: hiddenCharacters(file.path, text) };
}

/** Hidden characters that a body spells as `&#…;`: what can't stand there as it is can't come in that way either. */
export function spelledOut(body: string, file: string, linesBefore: number): Issue[] {
  const locate = locator(body, linesBefore);
  return [...body.matchAll(/&#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}));/g)].flatMap((match): Issue[] => {
    const [written, hex, decimal = ''] = match;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    if (point <= 0x10ffff && !ALL_HIDDEN.test(String.fromCodePoint(point))) return [];
    return [
      {
        file,
        ...locate(match.index),
        level: 'error',
        rule: 'encoding',
        message: `“${written}” stands for a hidden character, which nobody can see and a page should not hold.`,
        mend: 'Delete it.',
      },
    ];
  });
}

const ALL_HIDDEN = new RegExp(`[${HIDDEN_EVERYWHERE}]`, 'u');

function tooBig(text: string): boolean {
  return (
    text.length > MOST_BYTES || (text.length * 3 > MOST_BYTES && new TextEncoder().encode(text).length > MOST_BYTES)
  );
}

function hiddenCharacters(file: string, text: string): Issue[] {
  const locate = locator(text);
  const found = new Map<string, { first: number; count: number }>();
  for (const match of text.matchAll(HIDDEN)) {
    const seen = found.get(match[0]);
    if (seen) seen.count += 1;
    else found.set(match[0], { first: match.index, count: 1 });
  }
  return [...found].map(([character, { first, count }]) => ({
    file,
    ...locate(first),
    level: 'error',
    rule: 'encoding',
    ...explain(character, count),
  }));
}

function explain(character: string, count: number): Pick<Issue, 'message' | 'mend'> {
  const times = count === 1 ? '' : ` (${count} times in this file)`;
  const code = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (character === '\ufffd')
    return {
      message: `A letter was lost here: the file was not saved as UTF-8${times}.`,
      mend: 'Save the file again with the encoding “UTF-8”, and write the lost letter in again.',
    };
  if (character === '\0')
    return {
      message: `There is a character of no kind here (NUL)${times}: the file was saved as something other than UTF-8 text.`,
      mend: 'Save the file again with the encoding “UTF-8”.',
    };
  return {
    message: `There is a hidden character here (${code})${times}, which nobody can see and a page should not hold.`,
    mend: 'Delete it: select the letters on both sides of it and type them again.',
  };
}
