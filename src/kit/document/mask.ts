/**
 * Sätteri reads what stands in braces, and paragraphs that start with `import` or `export`, as JavaScript, with a parser
 * that a few thousand brackets crash. Content holds no JavaScript. So every brace that doesn't hold a JSON literal or a
 * comment, and the first letter of such paragraphs, is hidden behind a stand-in of the same length before Sätteri sees the
 * text, and put back (or reported) afterwards. Columns stay as they were.
 */

/** Stand-ins from Unicode's private use area; `openText` has taken any others out. */
export const HIDDEN_OPEN = '\ue000';
export const HIDDEN_CLOSE = '\ue001';
export const HIDDEN_LESS = '\ue002';
export const HIDDEN_I = '\ue003';
export const HIDDEN_E = '\ue004';

const STAND_INS: Readonly<Record<string, string>> = {
  [HIDDEN_OPEN]: '{',
  [HIDDEN_CLOSE]: '}',
  [HIDDEN_LESS]: '<',
  [HIDDEN_I]: 'i',
  [HIDDEN_E]: 'e',
};
const ANY_STAND_IN = /[\ue000-\ue004]/g;

/** The longest a literal in braces may be: room for a table's heads, none for a parser to be buried under. */
const LONGEST = 2000;

/** The text with everything hidden that must not reach a JavaScript parser. */
export function mask(text: string): string {
  const pieces: string[] = [];
  let done = 0;
  const hide = (at: number, standIn: string): void => {
    pieces.push(text.slice(done, at), standIn);
    done = at + 1;
  };
  const close = finder(text, '}');
  const commentEnd = finder(text, '*/');
  const programs = /^(?:import|export)(?![\w-])/gm;
  let program = programs.exec(text);

  for (let at = text.indexOf('{'); at !== -1 || program !== null;) {
    if (program !== null && (at === -1 || program.index < at)) {
      hide(program.index, program[0] === 'import' ? HIDDEN_I : HIDDEN_E);
      program = programs.exec(text);
      continue;
    }
    if (isEscaped(text, at)) {
      at = text.indexOf('{', at + 1);
      continue;
    }
    const comment = endOfComment(text, at, commentEnd);
    if (comment !== undefined) {
      for (let inside = at + 1; inside < comment; inside += 1) {
        const character = text[inside];
        if (character === '{') hide(inside, HIDDEN_OPEN);
        else if (character === '}') hide(inside, HIDDEN_CLOSE);
        else if (program?.index === inside) {
          hide(inside, program[0] === 'import' ? HIDDEN_I : HIDDEN_E);
          program = programs.exec(text);
        }
      }
      at = text.indexOf('{', comment);
      continue;
    }
    const end = close(at);
    if (end === -1 || end - at > LONGEST || !isLiteral(text.slice(at + 1, end))) hide(at, HIDDEN_OPEN);
    at = text.indexOf('{', at + 1);
  }
  if (pieces.length === 0) return text;
  pieces.push(text.slice(done));
  return pieces.join('');
}

/** Puts back what was hidden. */
export function unmask(text: string): string {
  return text.search(ANY_STAND_IN) === -1
    ? text
    : text.replace(ANY_STAND_IN, (standIn) => STAND_INS[standIn] ?? standIn);
}

/** True where something in the text is hidden. */
export function isMasked(text: string): boolean {
  return text.search(ANY_STAND_IN) !== -1;
}

/** True where an odd number of backslashes stands before `at`. */
function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (before > 0 && text[before - 1] === '\\') before -= 1;
  return (at - before) % 2 === 1;
}

/** Where a comment in braces ends (the offset of its brace), or nothing where this is none. */
function endOfComment(text: string, open: number, commentEnd: (from: number) => number): number | undefined {
  let at = skipSpace(text, open + 1);
  if (!text.startsWith('/*', at)) return undefined;
  while (text.startsWith('/*', at)) {
    const end = commentEnd(at + 2);
    if (end === -1) return undefined;
    at = skipSpace(text, end + 2);
  }
  return text[at] === '}' ? at : undefined;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\t') at += 1;
  return at;
}

/** Like `indexOf`, but remembers, so that many calls in order pass over the text once. */
function finder(text: string, wanted: string): (from: number) => number {
  let found = -2;
  return (from) => {
    if (found === -1 || found >= from) return found;
    found = text.indexOf(wanted, from);
    return found;
  };
}

/** True of what `JSON.parse` reads; braces inside are not allowed, nor other spaces than its own. A line's quote or list marks don't count. */
function isLiteral(inside: string): boolean {
  if (inside.includes('{')) return false;
  if (/^[ \t\r\n]*(?:-?(?:0|[1-9]\d{0,8})|true|false)[ \t\r\n]*$/.test(inside)) return true;
  if (!/^[ \t\r\n]*["[\d-]/.test(inside)) return false;
  try {
    JSON.parse(inside.includes('\n') ? inside.replace(/\n[ \t>]*/g, '\n') : inside);
    return true;
  } catch {
    return false;
  }
}
