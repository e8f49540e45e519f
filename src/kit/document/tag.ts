import { HIDDEN_OPEN } from './mask.ts';

/** One attribute as it is written; offsets count from the start of the text. */
export interface WrittenAttribute {
  name: string;
  start: number;
  /** Where its value starts, quotes and braces included; equal to `end` where it has none. */
  valueStart: number;
  end: number;
}

/** What is wrong with a tag's own spelling, where it is. */
export type TagFault = 'expression' | 'spread' | 'unquoted' | 'no-value' | 'unclosed-quote' | 'unclosed-tag' | 'stray';

/** A tag as it is written. */
export interface WrittenTag {
  name: string;
  attributes: WrittenAttribute[];
  /** Just behind the tag's `>`; where there is a fault, where reading stopped. */
  end: number;
  fault?: { kind: TagFault; at: number; attribute?: string };
}

const NAME = /[\p{L}_$][\p{L}\p{N}_$:.-]*/uy;

/** Reads the tag that starts with the `<` at `open`, in a text in which braces that hold no literal are hidden: see `mask`. */
export function readTag(text: string, open: number): WrittenTag | undefined {
  NAME.lastIndex = open + 1;
  const name = NAME.exec(text)?.[0];
  if (name === undefined) return undefined;
  const quotes = quoteMarksBefore(text, open);
  const attributes: WrittenAttribute[] = [];
  let at = skip(text, open + 1 + name.length, quotes);
  const stop = (kind: TagFault, where: number, attribute?: string): WrittenTag => ({
    name,
    attributes,
    end: where,
    fault: { kind, at: where, attribute },
  });

  while (at < text.length) {
    if (text[at] === '>') return { name, attributes, end: at + 1 };
    if (text[at] === '/') {
      const next = skip(text, at + 1, quotes);
      return text[next] === '>' ? { name, attributes, end: next + 1 } : stop('stray', at);
    }
    if (text[at] === '{' || text[at] === HIDDEN_OPEN) return stop('spread', at);
    if (text[at] === '<') return stop('unclosed-tag', at);
    NAME.lastIndex = at;
    const attribute = NAME.exec(text)?.[0];
    if (attribute === undefined) return stop('stray', at);
    const start = at;
    at += attribute.length;
    const equals = skip(text, at, quotes);
    if (text[equals] !== '=') {
      attributes.push({ name: attribute, start, valueStart: at, end: at });
      at = equals;
      continue;
    }
    const valueStart = skip(text, equals + 1, quotes);
    const mark = text[valueStart];
    let end: number;
    if (mark === '"' || mark === "'") {
      end = text.indexOf(mark, valueStart + 1) + 1;
      if (end === 0) return stop('unclosed-quote', valueStart, attribute);
    } else if (mark === '{') {
      end = text.indexOf('}', valueStart) + 1;
    } else if (mark === HIDDEN_OPEN) return stop('expression', valueStart, attribute);
    else
      return stop(mark === undefined || mark === '>' || mark === '/' ? 'no-value' : 'unquoted', valueStart, attribute);
    attributes.push({ name: attribute, start, valueStart, end });
    at = skip(text, end, quotes);
  }
  return stop('unclosed-tag', text.length);
}

/** How many `>` marks of a quotation stand before the tag on its line; its other lines start with as many. */
function quoteMarksBefore(text: string, open: number): number {
  const before = text.slice(text.lastIndexOf('\n', open - 1) + 1, open);
  return /^[\s>\-+*\d.)]*$/.test(before) ? before.split('>').length - 1 : 0;
}

/** Passes over white space and, at the start of a line, over the marks of a quotation. */
function skip(text: string, from: number, quotes: number): number {
  let at = from;
  for (;;) {
    const character = text[at];
    if (character === '\n') {
      at += 1;
      for (let left = quotes; left > 0; left -= 1) {
        while (text[at] === ' ') at += 1;
        if (text[at] !== '>') break;
        at += 1;
      }
    } else if (character !== undefined && /\s/.test(character)) at += 1;
    else return at;
  }
}
