import { isMap, isNode, isPair, isScalar, isSeq } from 'yaml';
import type { Document, Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { filledIn, same } from './values.ts';
import type { Value } from './values.ts';

/** What a part of a file becomes where it says something else: only what differs is written anew, so that a branch's own notes, its order and
 * its way of writing stay. `before` is what it said. */
export function putInto(document: Document, node: Node | null, before: Value, after: Value): Node {
  if (node !== null && same(filledIn(before), after)) return node;
  if (isMap(node) && isGroup(after)) return putFields(document, node, isGroup(before) ? before : {}, after);
  if (isSeq<Node>(node) && Array.isArray(after)) return putEntries(document, node, asList(before), after);
  // The note behind a value belongs to its node.
  if (isScalar(node) && (typeof after !== 'object' || after === null)) {
    node.value = after;
    return node;
  }
  const made = document.createNode(after);
  // Of something that is now written in another form, nothing is lost either.
  noteBefore(made, [...notesOf(node), ...(isScalar(node) && node.value !== null ? [` ${String(node.value)}`] : [])]);
  return made;
}

function putFields(
  document: Document,
  map: YAMLMap<unknown, unknown>,
  before: Record<string, Value>,
  after: Record<string, Value>,
): Node {
  let orphans: string[] = [];
  const kept: Pair[] = [];
  for (const pair of map.items) {
    const name = isScalar(pair.key) ? String(pair.key.value) : '';
    // A field that was empty already stands for nothing in the form, and stays.
    const isGone = after[name] === undefined && filledIn(before[name]) !== undefined;
    if (isGone) {
      orphans.push(...notesOf(pair.key), ...notesOf(pair.value));
      continue;
    }
    if (after[name] !== undefined)
      pair.value = putInto(document, isNode(pair.value) ? pair.value : null, before[name], after[name]);
    if (isNode(pair.key)) noteBefore(pair.key, orphans);
    orphans = [];
    kept.push(pair);
  }
  map.items = kept;
  for (const [name, value] of Object.entries(after))
    if (!Object.hasOwn(before, name)) {
      const made: unknown = document.createPair(name, value);
      if (isPair(made)) map.items.push(made);
    }
  map.comment = [...orphans, ...(map.comment ? [map.comment] : [])].join('\n') || map.comment;
  return map;
}

/** Entries that say what they said stay; of the others, each is what the entry was that stood in its turn. */
function putEntries(document: Document, list: YAMLSeq<Node>, before: readonly Value[], after: readonly Value[]): Node {
  const left = before.map((entry, at) => ({ entry, node: list.items[at] ?? null }));
  const found = after.map((entry) => {
    const at = left.findIndex((each) => same(filledIn(each.entry), entry));
    return at === -1 ? undefined : left.splice(at, 1)[0];
  });
  const changed = after.length - found.filter((each) => each !== undefined).length;
  // Fewer came back than there were: which of them is another is told by its name.
  list.items = after.map((entry, at) => {
    const known = found[at];
    if (known?.node) return known.node;
    const named = left.findIndex((each) => nameOf(each.entry) !== undefined && nameOf(each.entry) === nameOf(entry));
    const turn = named === -1 && changed >= left.length ? 0 : named;
    const [was] = turn === -1 ? [] : left.splice(turn, 1);
    return putInto(document, was?.node ?? null, was?.entry, entry);
  });
  return list;
}

/** What an entry is called by, where it says so. */
function nameOf(entry: Value): Value {
  if (!isGroup(entry)) return undefined;
  return entry['id'] ?? entry['slot'] ?? entry['tag'] ?? entry['lang'] ?? entry['label'] ?? undefined;
}

function isGroup(value: Value): value is Record<string, Value> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asList(value: Value): readonly Value[] {
  return Array.isArray(value) ? value : [];
}

/** The notes that stand at a part of a file. */
function notesOf(part: unknown): string[] {
  if (!isNode(part)) return [];
  return [part.commentBefore, part.comment].filter((note): note is string => typeof note === 'string' && note !== '');
}

function noteBefore(node: Node, notes: readonly string[]): void {
  if (notes.length === 0) return;
  node.commentBefore = [...notes, ...(node.commentBefore ? [node.commentBefore] : [])].join('\n');
}
