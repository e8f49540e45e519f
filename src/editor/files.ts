import { parseDocument } from 'yaml';
import type { FileFormat } from '../outputs/editor/formats.ts';
import { changedInPlace, isFields } from './in-place.ts';
import { leftOut } from './left-out.ts';

/** Where a file's own text waits among its fields until it is written again: Sveltia CMS hands back what it doesn't know. */
const BEFORE = 'hedge-before';

/** Reads and writes one sort of file so that what nobody touched stays as it is: a page's text to the letter, comments, the way YAML is set. */
export function makeFile({ extension, always, oneOrMany, untold }: FileFormat): {
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
      // What is undefined isn't there.
      const value: unknown = JSON.parse(JSON.stringify(given));
      for (const path of oneOrMany)
        eachAt(value, path.split('.'), (found) => (Array.isArray(found) && found.length === 1 ? found[0] : found));
      const asIn = (text: string, given: unknown): unknown => leftOut(given, parseDocument(text).toJS(), untold);
      if (!isFields(value)) {
        list = changedInPlace(list, asIn(list, value));
        return list;
      }
      const { [BEFORE]: kept, body, ...fields } = value;
      for (const name of always) fields[name] ??= [];
      const before = typeof kept === 'string' ? kept : '';
      if (extension === 'yaml') return changedInPlace(before, asIn(before, fields));
      const old = split(before);
      const text = typeof body === 'string' ? plainEnds(body).trim() : '';
      const same = before !== '' && plainEnds(old.body).trim() === text;
      const head = changedInPlace(old.head, asIn(old.head, fields));
      if (same && head === old.head) return before;
      const made = `---\n${plainEnds(head).trimEnd()}\n---\n${same ? plainEnds(old.body) : `\n${text}\n`}`;
      return before.includes('\r\n') ? made.replaceAll('\n', '\r\n') : made;
    },
  };
}

/** Lines end as Windows has them where somebody's file did; between, they end as everywhere. */
function plainEnds(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** The head of a text and what stands under it. */
function split(text: string): { head: string; body: string } {
  const found = /^---\r?\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\r?\n|$)([\s\S]*)$/.exec(text);
  return found === null ? { head: '', body: text } : { head: found[1] ?? '', body: found[2] ?? '' };
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
