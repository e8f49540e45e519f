import { Document, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';

/** No line is folded: a fold that moves makes a change of every line after it. */
const SET = { lineWidth: 0, singleQuote: true } as const;

/** The text of a value, made from the text it had: only what is different is written anew. The rest stays to the letter, comments with it. */
export function changedInPlace(before: string, value: unknown): string {
  const anew = new Document(value).toString(SET);
  const text = before.replaceAll('\r\n', '\n').replace(/\n?$/, '\n');
  const document = parseDocument(text, { keepSourceTokens: true });
  const { contents } = document;
  if (document.errors.length > 0 || contents === null || hasShorthand(document)) return anew;
  const to = (node: Node): unknown => node.toJS(document);
  if (same(to(contents), value)) return before;
  const [start, end] = rangeOf(contents);
  const changed = renewed({ text, to }, contents, value);
  if (changed === undefined) return anew;
  const whole = text.slice(0, start) + changed + text.slice(end);
  // However odd the file was, what comes out says what it should.
  if (!same(parseDocument(whole).toJS(), value)) return anew;
  return before.includes('\r\n') ? whole.replaceAll('\n', '\r\n') : whole;
}

interface Sheet {
  text: string;
  to: (node: Node) => unknown;
}

/** An entry of a list or of named values: where it begins, its value, and what it is called. */
interface Entry {
  from: number;
  node: Node | null;
  key?: string;
}

/** A node's text with another value; nothing where its sort changes, so that the whole entry is to be written anew. */
function renewed(sheet: Sheet, node: Node | null, value: unknown): string | undefined {
  if (node === null) return undefined;
  const [start, end] = rangeOf(node);
  if (same(sheet.to(node), value)) return sheet.text.slice(start, end);
  if (isEmpty(value)) return undefined;
  if (isMap(node) && isFields(value)) {
    const entries = node.items.map((pair) => entryOf(pair));
    const wanted = [
      ...entries.filter(({ key = '' }) => key in value).map((entry) => ({ entry, value: value[entry.key ?? ''] })),
      ...Object.keys(value)
        .filter((key) => !entries.some((entry) => entry.key === key))
        .map((key) => ({ key, value: value[key] })),
    ];
    return (node.flow === true ? onOneLine : onLines)(sheet, node, entries, wanted);
  }
  if (isSeq(node) && Array.isArray(value)) {
    const entries = node.items.map((item, index) => itemOf(node, item as Node, index));
    const left = [...entries];
    // First what is the same, wherever it stands now; what is left over is taken for changed, in its order.
    const found = value.map((inner: unknown) => {
      const at = left.findIndex((entry) => entry.node !== null && same(sheet.to(entry.node), inner));
      return at === -1 ? undefined : left.splice(at, 1)[0];
    });
    const wanted = value.map((inner: unknown, index): Wanted => {
      const entry = found[index] ?? left.shift();
      return { value: inner, ...(entry === undefined ? {} : { entry }) };
    });
    return (node.flow === true ? onOneLine : onLines)(sheet, node, entries, wanted);
  }
  return undefined;
}

/** What is to stand there: made from an entry, or new under a key. */
interface Wanted {
  entry?: Entry;
  key?: string;
  value: unknown;
}

/** Entries that have lines of their own. A comment goes with what it stands above. */
function onLines({ text, to }: Sheet, node: Node, entries: readonly Entry[], wanted: readonly Wanted[]): string {
  const [start, end] = rangeOf(node);
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  let lead = indent;
  const parts = new Map(
    entries.map((entry, index) => {
      const [, stop] = entry.node === null ? [0, text.indexOf('\n', entry.from)] : rangeOf(entry.node);
      const next = entries[index + 1]?.from ?? end;
      // What still stands on its last line is its own.
      const line = text[stop - 1] === '\n' ? stop : Math.min(text.indexOf('\n', stop) + 1, next);
      const part = { lead, rest: text.slice(stop, line) };
      lead = text.slice(line, next);
      return [entry, part] as const;
    }),
  );
  let made = '';
  for (const { entry, key = entry?.key, value } of wanted) {
    const part = entry === undefined ? undefined : parts.get(entry);
    const above = part?.lead ?? indent;
    made += made === '' ? above.trimStart() : above;
    const kept = entry === undefined ? undefined : renewed({ text, to }, entry.node, value);
    if (kept !== undefined && entry?.node) {
      made += text.slice(entry.from, rangeOf(entry.node)[0]) + kept + (part?.rest ?? '');
      continue;
    }
    const fresh = freshEntry(key, value, entry?.node ?? null).replaceAll(/\n(?=[^\n])/g, `\n${indent}`);
    const rest = part?.rest.trim() ?? '';
    // Behind several lines there is no place for a comment.
    made += fresh.includes('\n') && rest !== '' ? `${rest}\n${indent}${fresh}\n` : `${fresh}${part?.rest || '\n'}`;
  }
  return made;
}

/** Entries in brackets. */
function onOneLine(sheet: Sheet, node: Node, entries: readonly Entry[], wanted: readonly Wanted[]): string | undefined {
  const [start, end] = rangeOf(node);
  const whole = sheet.text.slice(start, end);
  const made = wanted.map(({ entry, key = entry?.key, value }) => {
    const kept = entry?.node ? renewed(sheet, entry.node, value) : undefined;
    if (kept !== undefined && entry?.node) return sheet.text.slice(entry.from, rangeOf(entry.node)[0]) + kept;
    return `${key === undefined ? '' : `${inBrackets(key)}: `}${inBrackets(value, entry?.node ?? null)}`;
  });
  if (wanted.length === entries.length && wanted.every(({ entry }, index) => entry === entries[index])) {
    let at = start;
    let out = '';
    for (const [index, entry] of entries.entries()) {
      out += sheet.text.slice(at, entry.from) + (made[index] ?? '');
      at = entry.node === null ? entry.from : rangeOf(entry.node)[1];
    }
    return out + sheet.text.slice(at, end);
  }
  if (/[#\n]/.test(whole)) return undefined;
  const space = entries.length === 0 ? (isMap(node) ? ' ' : '') : /^.( *)/.exec(whole)?.[1];
  return `${whole[0]}${space}${made.join(', ')}${space}${whole.at(-1)}`;
}

/** An entry with lines of its own, written anew; words keep the marks around them. */
function freshEntry(key: string | undefined, value: unknown, old: Node | null): string {
  const document = new Document(key === undefined ? [value] : { [key]: value });
  const node =
    key === undefined ? (document.contents as YAMLSeq).items[0] : (document.contents as YAMLMap).get(key, true);
  likeBefore(node, old);
  return document.toString(SET).trimEnd();
}

/** A value as it stands between brackets. */
function inBrackets(value: unknown, old: Node | null = null): string {
  if (Array.isArray(value)) return `[${value.map((each) => inBrackets(each)).join(', ')}]`;
  if (isFields(value)) {
    const pairs = Object.entries(value).map(([key, inner]) => `${inBrackets(key)}: ${inBrackets(inner)}`);
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  }
  const document = new Document([value]);
  const list = document.contents as YAMLSeq;
  list.flow = true;
  const [item] = list.items;
  if (isScalar(old) && old.type?.startsWith('QUOTE') === true) likeBefore(item, old);
  // Two lines can stand on one only with marks around them.
  if (isScalar(item) && String(value).includes('\n')) item.type = 'QUOTE_DOUBLE';
  const set = { ...SET, flowCollectionPadding: false, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER };
  return document.toString(set).trimEnd().slice(1, -1);
}

function likeBefore(node: unknown, old: Node | null): void {
  if (!isScalar(node) || !isScalar(old) || old.type === undefined || typeof node.value !== typeof old.value) return;
  // Several lines between marks would be hard to read.
  if (old.type.startsWith('BLOCK') || !String(node.value).includes('\n')) (node as Scalar).type = old.type;
  if (typeof node.value === 'string' && String(old.value).endsWith('\n')) node.value = `${node.value.trimEnd()}\n`;
}

function entryOf(pair: Pair): Entry {
  const { key, value } = pair as Pair<Node, Node | null>;
  const empty = value !== null && rangeOf(value)[0] === rangeOf(value)[1];
  return { from: rangeOf(key)[0], node: empty ? null : value, key: String(isScalar(key) ? key.value : '') };
}

/** An item begins at its dash; between brackets it begins at itself. */
function itemOf(list: YAMLSeq, item: Node, index: number): Entry {
  const token = list.srcToken;
  const dash =
    token?.type === 'block-seq' ? token.items[index]?.start.find(({ type }) => type === 'seq-item-ind') : undefined;
  return { from: dash?.offset ?? rangeOf(item)[0], node: item };
}

function rangeOf({ range }: Node): [start: number, end: number] {
  if (!range) throw new Error('A part of a file’s head has no place.');
  return [range[0], range[1]];
}

/** Names for parts, sorts told by a mark and keys of several parts: nobody needs them here, and they hang together with what stands elsewhere. */
function hasShorthand(document: Document): boolean {
  let found = false;
  visit(document, {
    Alias: () => void (found = true),
    Pair: (_, { key }) => void (found ||= !isScalar(key)),
    Node: (_, node) =>
      void (found ||= ('anchor' in node && Boolean(node.anchor)) || (!isScalar(node) && !!node.tag?.startsWith('!'))),
  });
  return found || /^\s*\? /m.test(String(document));
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** True of named values, which are neither a list nor words. */
export function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two values say the same, in whatever order their fields stand. */
function same(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((each, index) => same(each, other[index]));
  // The editor takes away the spaces and line ends around words.
  if (typeof one === 'string' && typeof other === 'string') return one.trim() === other.trim();
  if (!isFields(one) || !isFields(other)) return one === other;
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => key in other && same(one[key], other[key]));
}
