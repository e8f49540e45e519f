import type { ErrorCode, YAMLParseError } from 'yaml';
import type { Issue } from '../issue.ts';

type Words = Pick<Issue, 'message' | 'mend'>;

/** Puts a YAML error in an organiser's words, and finds where its cause stands. */
export function explainYaml(error: YAMLParseError, text: string): Words & { offset: number } {
  const [offset] = error.pos;
  const { code, message } = error;
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && /:\s.*:(\s|$)/.test(lineAround(text, offset)))
    return { ...SECOND_COLON, offset };
  if (code === 'MISSING_CHAR' && message.includes('quote'))
    return { ...QUOTE, offset: openQuote(text, offset) ?? offset };
  if (code === 'BAD_INDENT' && message.startsWith('Flow')) {
    const bracket = message.includes('map') ? '{' : '[';
    return { ...BRACKET, offset: Math.max(0, text.lastIndexOf(bracket, offset)) };
  }
  return { ...(WORDS[code] ?? OTHER), offset };
}

function lineAround(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end === -1 ? undefined : end);
}

/** The last quotation mark before `offset` that its own line doesn't close. */
function openQuote(text: string, offset: number): number | undefined {
  let found: number | undefined;
  for (const match of text.slice(0, offset).matchAll(/(?:^|[:,[{]|- )[ \t]*(?:"(?:[^"\\\n]|\\.)*|'[^'\n]*)$/gm)) {
    found = match.index + match[0].search(/["']/);
  }
  return found;
}

const SECOND_COLON: Words = {
  message: 'There is a second colon in this line, so it can’t be told where the value starts.',
  mend: 'Put everything after the first colon in quotes: “title: "Rent: who decides"”.',
};
const QUOTE: Words = {
  message: 'This quotation mark is never closed.',
  mend: 'Add the closing one, or take this one away.',
};
const BRACKET: Words = { message: 'This bracket is never closed.', mend: 'Close it with “]” or “}” on the same line.' };

const OTHER: Words = {
  message: 'This line doesn’t fit with the lines around it.',
  mend: 'Each field is “name: value”. Lines that belong to a field are set in by two spaces, all by the same; entries of a list start with “- ”.',
};

const WORDS: Partial<Record<ErrorCode, Words>> = {
  TAB_AS_INDENT: { message: 'This line starts with a tab.', mend: 'Use spaces, two for each level.' },
  MULTIPLE_DOCS: {
    message: 'There is a line “---” in the middle of the file.',
    mend: 'Delete it: a file holds one set of fields.',
  },
  DUPLICATE_KEY: { message: 'A field is written twice.', mend: 'Keep one of the two and delete the other.' },
  BAD_SCALAR_START: { message: 'A value can’t start with this mark.', mend: 'Put the value in quotes.' },
  BAD_DQ_ESCAPE: {
    message: 'A backslash in double quotes has a meaning of its own.',
    mend: 'Use single quotes, or write the backslash twice.',
  },
  MISSING_CHAR: {
    message: 'Something that was opened is not closed: most often a quotation mark.',
    mend: 'Add the closing quotation mark, or take the opening one away.',
  },
  BAD_ALIAS: {
    message: 'A “*name” that repeats an earlier value (an alias) is not used here.',
    mend: 'Write the value out; if the text starts with a star, put it in quotes.',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'There is no colon after the name on this line, or the line is set in wrongly.',
    mend: 'Write “name: value”, with a colon and a space, level with the fields around it.',
  },
};
