import type { Issue } from '../issue.ts';

type Words = Pick<Issue, 'message' | 'mend'>;

/** Two tags that should pair up and don't. */
export interface PairFault {
  /** The name of the tag at fault. */
  name: string;
  /** Where the fault is told of; where the tag is none of the kit's blocks, `tag`. */
  at: number;
  tag: number;
  /** True where the tag at fault is a closing one without an opening one. */
  alone: boolean;
  words: Words;
  /** Where the tags stand that must be hidden to read on. */
  hide: readonly number[];
}

/** What is known of the text around a fault. */
export interface Surroundings {
  text: string;
  /** Where Sätteri found the fault. */
  offset: number;
  /** An offset in the text, from Sätteri's line and column. */
  offsetOf(line: number, column: number): number;
  /** The line of the file an offset stands on. */
  lineOf(offset: number): number;
}

/** Puts Sätteri's complaint about a pair of tags in an organiser's words; nothing where it complains of something else. */
export function explainPair(
  complaint: string,
  { text, offset, offsetOf, lineOf }: Surroundings,
): PairFault | undefined {
  const fault = PAIRS.exec(complaint)?.groups;
  if (!fault) return undefined;
  const { closing = '', other = '', within } = fault;
  const open = fault['line'] === undefined ? offset : offsetOf(Number(fault['line']), Number(fault['column']));

  if (fault['unclosed'] !== undefined) {
    const name = fault['unclosed'];
    return { name, at: open, tag: open, alone: false, words: unclosed(name, within), hide: [open] };
  }
  if (fault['late'] !== undefined) {
    const name = fault['late'];
    const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim();
    const words = {
      message:
        before === ''
          ? `There are words behind </${name}> on its line.`
          : `</${name}> stands at the end of a paragraph.`,
      mend: `Put </${name}> on a line of its own, with a blank line before and after it.`,
    };
    return { name, at: offset, tag: open, alone: false, words, hide: [open, offset] };
  }
  if (other !== '' || fault['crossed'] !== undefined) {
    const words = {
      message: `</${closing}> stands here, but <${other}> (line ${lineOf(open)}) is still open.`,
      mend: `Put </${other}> before it; or delete the one that is too many.`,
    };
    return { name: other, at: offset, tag: open, alone: false, words, hide: [open] };
  }
  const words = {
    message: `</${closing}> closes a block that isn’t open here.`,
    mend: `Put <${closing}> where it begins, on a line of its own; or delete </${closing}>.`,
  };
  return { name: closing, at: offset, tag: offset, alone: true, words, hide: [offset] };
}

/** Sätteri's complaints: a tag never closed, one closed too late, and a closing tag that has no, or not this, opening one. */
const PAIRS = new RegExp(
  [
    '^Expected a closing tag for `<(?<unclosed>.*?)>` \\((?<line>\\d+):(?<column>\\d+)\\)(?: before the end of `(?<within>\\w+)`)?',
    '^Expected the closing tag `</(?<late>.*?)>` either after .*\\(`<.*?>` opened at (?<line>\\d+):(?<column>\\d+)\\)',
    '^Unexpected closing tag `</(?<closing>.*?)>`(?<crossed>, expected corresponding closing tag for `<(?<other>.*?)>` \\((?<line>\\d+):(?<column>\\d+)\\))?',
  ].join('|'),
);

function unclosed(name: string, within: string | undefined): Words {
  if (within === 'paragraph')
    return {
      message: `<${name}> is opened in a paragraph and not closed in it.`,
      mend: `Put <${name}> and </${name}> on lines of their own, with a blank line after the first and before the second; or close it before the paragraph ends.`,
    };
  if (within === 'listItem')
    return {
      message: `<${name}> is opened inside an entry of a list and not closed inside it.`,
      mend: `Set </${name}> and all between in as far as <${name}>; or move <${name}> out of the list, to the start of a line.`,
    };
  if (within === 'blockQuote')
    return {
      message: `<${name}> is opened inside a quotation and not closed inside it.`,
      mend: `Start the line of </${name}>, and each line between, with “> ”.`,
    };
  return {
    message: `<${name}> is opened and never closed.`,
    mend: `Put </${name}> on a line of its own where it ends; if it holds nothing, write <${name} … />.`,
  };
}
