import { isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import { putInto } from './put-into.ts';
import { filledIn, same } from './values.ts';
import type { Value, Values } from './values.ts';

/** A file with other fields in it: what nobody changed stays as it was written, notes and all. `text` is the file as it was read,
 * or its beginning. */
export function withFields(text: string, values: Values): string {
  return rewritten(text, filledIn(values) ?? {}, isMap);
}

/** The same for a file that is a list: entries that say what they said stay as they were written. */
export function withEntries(text: string, entries: readonly Value[]): string {
  return rewritten(text, filledIn([...entries]) ?? [], isSeq);
}

function rewritten(text: string, value: Value, isWhole: (node: unknown) => boolean): string {
  const { head, document } = opened(text);
  const empty: Value = Array.isArray(value) ? [] : {};
  const before: Value = isWhole(document.contents) ? (document.toJS() as Value) : empty;
  if (same(filledIn(before) ?? empty, value)) return text;
  const whole: Node =
    isWhole(document.contents) && isNode(document.contents) ? document.contents : document.createNode(empty);
  document.contents = putInto(document, whole, before, value) as never;
  const made = head + written(document);
  return text.includes('\r\n') ? made.replaceAll(/\r?\n/g, '\r\n') : made;
}

/** A file in two: the notes it begins with, which are nobody's in particular, and the rest. */
function opened(text: string): { head: string; document: Document } {
  const plain = text.replaceAll('\r\n', '\n');
  const head = /^(?:[ \t]*(?:#[^\n]*)?\n)*/.exec(plain)?.[0] ?? '';
  return { head, document: parseDocument(plain.slice(head.length)) };
}

function written(document: Document): string {
  const text = document.toString({ lineWidth: 0 });
  // What is left of a file whose last field went: its notes, if it had any.
  const { contents } = document;
  const isEmpty = (isMap(contents) || isSeq(contents)) && contents.items.length === 0 && !isScalar(contents);
  return isEmpty ? text.replace(/^(?:\{\}|\[\])\n?/m, '') : text;
}
