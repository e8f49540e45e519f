import type { ErrorCode } from 'yaml';
import type { Issue } from '../issue.ts';

type Words = Pick<Issue, 'message' | 'mend'>;

/** Puts a YAML error in an organiser's words; `line` is the line it was found on. */
export function explainYaml(code: ErrorCode, line: string): Words {
  const words = WORDS[code];
  if (words) return words;
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && /:\s.*:(\s|$)/.test(line))
    return { message: 'There is a second colon in this line, so it can’t be told where the value starts.', mend: 'Put everything after the first colon in quotes: “title: "Rent: who decides"”.' };
  if (code === 'BAD_INDENT' && /[[{]/.test(line))
    return { message: 'A bracket that opens here is not closed.', mend: 'Close it with “]” or “}” on the same line.' };
  return OTHER;
}

const OTHER: Words = {
  message: 'This line doesn’t fit with the lines around it.',
  mend: 'Each field is “name: value”. Lines that belong to a field are set in by two spaces, all by the same; entries of a list start with “- ”.',
};

const WORDS: Partial<Record<ErrorCode, Words>> = {
  TAB_AS_INDENT: { message: 'This line starts with a tab.', mend: 'Use spaces, two for each level.' },
  MULTIPLE_DOCS: { message: 'There is a line “---” in the middle of the file.', mend: 'Delete it: a file holds one set of fields.' },
  DUPLICATE_KEY: { message: 'A field is written twice.', mend: 'Keep one of the two and delete the other.' },
  BAD_SCALAR_START: { message: 'A value can’t start with this mark.', mend: 'Put the value in quotes.' },
  BAD_DQ_ESCAPE: { message: 'A backslash in double quotes has a meaning of its own.', mend: 'Use single quotes, or write the backslash twice.' },
  MISSING_CHAR: { message: 'Something that was opened is not closed: most often a quotation mark.', mend: 'Add the closing quotation mark, or take the opening one away.' },
  BAD_ALIAS: { message: 'A “*name” that repeats an earlier value (an alias) is not used here.', mend: 'Write the value out; if the text starts with a star, put it in quotes.' },
  MULTILINE_IMPLICIT_KEY: { message: 'There is no colon after the name on this line, or the line is set in wrongly.', mend: 'Write “name: value”, with a colon and a space, level with the fields around it.' },
};
