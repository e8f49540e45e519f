import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import { filledIn, same } from './values.ts';
import type { Value, Values } from './values.ts';

/** A file with other fields in it: what nobody changed stays as it was written, notes and all. `text` is the file as it was read,
 * or its beginning. */
export function withFields(text: string, values: Values): string {
  const { head, document } = opened(text);
  const before: Values = isMap(document.contents) ? document.toJS() : {};
  const after = Object.entries(filledIn(values) ?? {});
  const names = new Set(after.map(([name]) => name));
  const gone = Object.keys(before).filter((name) => !names.has(name));
  const changed = after.filter(([name, value]) => !Object.hasOwn(before, name) || !same(filledIn(before[name]), value));
  if (gone.length === 0 && changed.length === 0) return text;
  const contents = isMap(document.contents) ? document.contents : document.createNode({});
  document.contents = contents as never;
  for (const name of gone) document.delete(name);
  for (const [name, value] of changed) {
    const node = document.get(name, true);
    // The note behind a value belongs to its node.
    if (isScalar(node) && (typeof value !== 'object' || value === null)) node.value = value;
    else document.set(name, document.createNode(value));
  }
  return head + written(document);
}

/** The same for a file that is a list: entries that say what they said stay as they were written. */
export function withEntries(text: string, entries: readonly Value[]): string {
  const { head, document } = opened(text);
  const before: Value[] = isSeq(document.contents) ? document.toJS() : [];
  const after = entries.map((entry) => filledIn(entry)).filter((entry) => entry !== undefined);
  if (after.length === before.length && after.every((entry, at) => same(filledIn(before[at]), entry))) return text;
  if (after.length === 0) return head;
  const list = isSeq<Node>(document.contents) ? document.contents : document.createNode<Node[]>([]);
  const kept = [...list.items];
  const left = before.map((entry, at) => ({ entry: filledIn(entry), node: kept[at] }));
  list.items = after.map((entry) => {
    const at = left.findIndex((each) => same(each.entry, entry));
    const [found] = at === -1 ? [] : left.splice(at, 1);
    return found?.node ?? document.createNode(entry);
  });
  document.contents = list as never;
  return head + written(document);
}

/** A file in two: the notes it begins with, which are nobody's in particular, and the rest. */
function opened(text: string): { head: string; document: Document } {
  const head = /^(?:[ \t]*(?:#[^\n]*)?\n)*/.exec(text)?.[0] ?? '';
  return { head, document: parseDocument(text.slice(head.length)) };
}

function written(document: Document): string {
  const text = document.toString({ lineWidth: 0 });
  return text === '{}\n' || text === '[]\n' ? '' : text;
}
