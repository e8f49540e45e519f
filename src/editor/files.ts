import { Document, isMap, isSeq, parseDocument } from 'yaml';
import type { FileFormat } from '../outputs/editor/formats.ts';

/** Where a file's own text waits among its fields until it is written again: Sveltia CMS hands back what it doesn't know. */
const BEFORE = 'hedge-before';

/** Reads and writes one sort of file so that what nobody touched stays as it is: a page's text to the letter, comments, the way YAML is set. */
export function makeFile({ extension, always, oneOrMany }: FileFormat): {
  read(text: string): unknown;
  write(value: unknown): string;
} {
  // A list has no place for its text to wait in. Its file is the only one of its format.
  let list = '';
  return {
    read(text) {
      const { head, body } = extension === 'mdx' ? split(text) : { head: text };
      const value: unknown = parseDocument(head).toJS() ?? (extension === 'mdx' ? {} : undefined);
      for (const path of oneOrMany)
        eachAt(value, path.split('.'), (found) => (typeof found === 'string' ? [found] : found));
      if (isFields(value)) return { ...value, ...(body === undefined ? {} : { body: body.trim() }), [BEFORE]: text };
      list = text;
      return Array.isArray(value) ? value : [];
    },
    write(given) {
      const value: unknown = structuredClone(given);
      for (const path of oneOrMany)
        eachAt(value, path.split('.'), (found) => (Array.isArray(found) && found.length === 1 ? found[0] : found));
      if (!isFields(value)) {
        list = written(list, value);
        return list;
      }
      const { [BEFORE]: kept, body, ...fields } = value;
      for (const name of always) fields[name] ??= [];
      const before = typeof kept === 'string' ? kept : '';
      if (extension === 'yaml') return written(before, fields);
      const old = split(before);
      const text = typeof body === 'string' ? body.trim() : '';
      const same = before !== '' && old.body.trim() === text;
      return `---\n${written(old.head, fields).trimEnd()}\n---\n${same ? old.body : `\n${text}\n`}`;
    },
  };
}

/** The head of a text and what stands under it. */
function split(text: string): { head: string; body: string } {
  const found = /^---\r?\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\r?\n|$)([\s\S]*)$/.exec(text);
  return found === null ? { head: '', body: text } : { head: found[1] ?? '', body: found[2] ?? '' };
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Changes the values at a path; `*` is any item of a list. */
function eachAt(value: unknown, [step, ...rest]: readonly string[], change: (found: unknown) => unknown): void {
  if (step === undefined || typeof value !== 'object' || value === null) return;
  const holder = value as Record<string, unknown>;
  for (const key of step === '*' ? Object.keys(holder) : [step].filter((name) => name in holder)) {
    if (rest.length === 0) holder[key] = change(holder[key]);
    else eachAt(holder[key], rest, change);
  }
}

/** No line is folded: a fold that moves makes a change of every line after it. */
const SET = { lineWidth: 0, singleQuote: true } as const;

/** The text of a value, made from the text it had: what is the same stays as it was set, comments with it. */
function written(before: string, value: unknown): string {
  const document: Document = parseDocument(before);
  if (document.errors.length > 0) return new Document(value).toString(SET);
  if (JSON.stringify(document.toJS()) === JSON.stringify(value)) return before;
  document.contents = renewed(document, document.contents, value);
  return document.toString(SET);
}

/** A node with this value: the old one where it has it, or the old one with what is different put in. */
function renewed(document: Document, old: unknown, value: unknown): Document['contents'] {
  if (isMap(old) && isFields(value)) {
    old.items = old.items.filter(({ key }) => String(key) in value);
    for (const [key, inner] of Object.entries(value)) {
      const pair = old.items.find((each) => String(each.key) === key);
      if (pair === undefined) old.add(document.createPair(key, inner));
      else pair.value = renewed(document, pair.value, inner);
    }
    return old;
  }
  if (isSeq(old) && Array.isArray(value)) {
    const left = [...old.items];
    // First what is the same, wherever it stands now; what is left over is taken for changed, in its order.
    const same = value.map((inner: unknown) => {
      const at = left.findIndex((item) => textOf(document, item) === JSON.stringify(inner));
      return at === -1 ? undefined : left.splice(at, 1)[0];
    });
    old.items = value.map((inner: unknown, index) => same[index] ?? renewed(document, left.shift(), inner));
    return old;
  }
  return textOf(document, old) === JSON.stringify(value) ? (old as Document['contents']) : document.createNode(value);
}

function textOf(document: Document, node: unknown): string | undefined {
  return typeof node === 'object' && node !== null && 'toJS' in node && typeof node.toJS === 'function'
    ? JSON.stringify(node.toJS(document))
    : undefined;
}
