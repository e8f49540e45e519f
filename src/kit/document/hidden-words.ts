import type { MdastNode, MdxFlowExpression, MdxTextExpression } from 'satteri';
import { HIDDEN_E, HIDDEN_I, HIDDEN_OPEN, isMasked, unmask } from './mask.ts';
import { isComment } from './node-kinds.ts';
import type { Reader } from './reader.ts';

const BRACES = 'Braces in the text are not used here: nothing in them is worked out or run.';
const NO_BRACES = 'Write what they should say. For a brace itself write \\{. For a comment write {/* … */}.';

/** Leaves a comment out; anything else in braces is refused. */
export function refuseExpression(node: MdxFlowExpression | MdxTextExpression, reader: Reader): void {
  if (isComment(node.value)) return;
  const offset = node.position?.start.offset ?? 0;
  if (!reader.isSilent(offset)) reader.report(reader.placeOf(node), 'expression', BRACES, NO_BRACES);
}

/** The words of a text with what was hidden in them put back, and reported where it can't stand. */
export function readWords(node: Extract<MdastNode, { type: 'text' }>, reader: Reader): string {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  if (node.value.includes('](')) refuseBrokenLink(start, end, reader);
  if (node.value.includes('[^')) refuseLoneMark(start, end, reader);
  if (!isMasked(node.value)) return node.value;
  for (let at = start; at < end; at += 1) {
    const character = reader.masked[at];
    if (character === HIDDEN_I || character === HIDDEN_E) {
      const line = /^.*/.exec(reader.text.slice(at, at + 300))?.[0] ?? '';
      if (!isProgram(line)) continue;
      reader.report(
        reader.placeAt(at),
        'import',
        'Lines that import or export are code, which content can’t hold.',
        'Delete the line. Blocks are there without it.',
      );
      at += line.length;
    } else if (character === HIDDEN_OPEN && !reader.isSilent(at)) {
      const close = reader.text.indexOf('}', at);
      const closed = close !== -1 && close < end;
      if (closed) reader.report(reader.placeAt(at), 'expression', BRACES, NO_BRACES);
      else
        reader.report(
          reader.placeAt(at),
          'expression',
          'There is an opening brace here, and no closing one.',
          'For a brace itself write \\{. For a comment write {/* … */}.',
        );
      if (closed) at = close;
    }
  }
  return unmask(node.value);
}

/** True of a line that is JavaScript rather than a sentence about trade. */
function isProgram(line: string): boolean {
  return (
    /^import\s*(?:["'{*(]|[\w$]+\s*(?:,|\s+from\s*["']))/.test(line) ||
    /^export\s*(?:\{|\*|(?:default|const|let|var|function|async|class|type|interface)\s)/.test(line)
  );
}

function refuseBrokenLink(start: number, end: number, reader: Reader): void {
  const found = /(?<!\\)\](?=\()/.exec(reader.text.slice(start, end));
  if (!found || reader.isSilent(start + found.index)) return;
  reader.report(
    reader.placeAt(start + found.index),
    'link',
    'This looks like a link but can’t be read as one.',
    'Write [words](/address/) with no spaces in the address, no link or footnote among the words, and all of it in one paragraph.',
  );
}

function refuseLoneMark(start: number, end: number, reader: Reader): void {
  const found = /(?<!\\)\[\^([^\]\s[]+)\]/.exec(reader.text.slice(start, end));
  if (!found || reader.isSilent(start + found.index)) return;
  reader.report(
    reader.placeAt(start + found.index),
    'footnote',
    `There is no footnote called “${found[1]}”.`,
    `Write “[^${found[1]}]: the note” on a line of its own, or delete the mark.`,
  );
}
