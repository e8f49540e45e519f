import type { Issue } from '../issue.ts';

/** A document cut in two. Lines count from 1. */
export interface Split {
  /** The fields between the `---` lines; nothing where there are none. */
  yaml?: string;
  yamlLine: number;
  body: string;
  bodyLine: number;
  issues: Issue[];
}

/** Cuts the fields at the top of a document from its body. */
export function splitFrontmatter(text: string, file: string): Split {
  const refuse = (line: number, message: string, mend: string, body = text, bodyLine = 1): Split => ({
    yamlLine: 1,
    body,
    bodyLine,
    issues: [{ file, line, column: 1, level: 'error', rule: 'frontmatter', message, mend }],
  });

  if (!/^---[ \t]*(?:\n|$)/.test(text)) {
    const later = /^\s*---[ \t]*\n/.exec(text);
    if (later)
      return refuse(1, 'There is something before the first “---”.', 'Make “---” the very first line of the file.');
    if (text.startsWith('+++'))
      return refuse(
        1,
        'The fields at the top are between “+++” lines.',
        'Put them between lines of three hyphens, “---”, one “name: value” on each line.',
      );
    return refuse(
      1,
      'The file doesn’t start with its fields.',
      'Start it with a line “---”, then the fields (title: … and so on), then another line “---”.',
    );
  }
  const start = text.indexOf('\n') + 1;
  const close = start === 0 ? null : closing(text, start);
  if (!close) {
    return refuse(
      1,
      'The fields at the top of the file are never closed.',
      'Put a line “---” after the last of them.',
      '',
      1,
    );
  }
  const yaml = text.slice(start, close.start);
  const yamlLine = 2;
  let lines = yamlLine + 1;
  for (let at = yaml.indexOf('\n'); at !== -1; at = yaml.indexOf('\n', at + 1)) lines += 1;
  return { yaml, yamlLine, body: text.slice(close.end), bodyLine: lines, issues: [] };
}

function closing(text: string, from: number): { start: number; end: number } | null {
  // Not `^` and `$` with the flag m: they take U+2028, which is no line end here, for one.
  const line = /(?<![^\n])---[ \t]*(?:\n|$)/g;
  line.lastIndex = from;
  const found = line.exec(text);
  return found && { start: found.index, end: found.index + found[0].length };
}
