import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, ParsedNode } from 'yaml';
import type { Issue } from '../issue.ts';
import { dotted } from '../schema/problem.ts';
import type { Places } from '../schema/problem.ts';
import { locator } from './lines.ts';
import { readPlainYaml } from './plain-yaml.ts';
import type { Position } from './tree.ts';
import { explainYaml } from './yaml-problem.ts';

/** What a piece of YAML says, as plain data; `ok` is false where that could not be made out, and `value` is nothing. */
export interface YamlReading {
  ok: boolean;
  value: unknown;
  issues: Issue[];
}

/** How deep YAML may be nested; the deepest schema needs five. */
const DEEPEST = 20;

/** Reads YAML 1.2 (core schema) without anchors, aliases, tags, merge keys, directives or second documents. */
export function readYaml(text: string, file: string, linesBefore = 0): YamlReading {
  const plain = readPlainYaml(text);
  return plain ? { ok: true, value: plain.value, issues: [] } : readFullYaml(text, file, linesBefore);
}

/** Reads the same with the full parser, and says what is wrong. */
export function readFullYaml(text: string, file: string, linesBefore = 0): YamlReading {
  const locate = locator(text, linesBefore);
  const issues: Issue[] = [];
  const lines = new Set<number>();
  let ok = true;
  const report = (offset: number, words: Pick<Issue, 'message' | 'mend'>, fatal: boolean): void => {
    const place = locate(Math.min(offset, text.length));
    if (fatal) ok = false;
    if (lines.has(place.line) || issues.length >= 20) return;
    lines.add(place.line);
    issues.push({ file, ...place, level: 'error', rule: 'yaml', ...words });
  };

  const directive = /(?<![^\n])%/.exec(text);
  const tooDeep = deepestBracket(text);
  if (directive) report(directive.index, DIRECTIVE, true);
  if (tooDeep !== undefined) report(tooDeep, TOO_DEEP, true);
  if (!ok) return { ok, value: undefined, issues };

  const document = compose(text);
  if (document === undefined) {
    report(0, TOO_DEEP, true);
    return { ok, value: undefined, issues };
  }
  for (const error of document.errors) {
    const { offset, ...words } = explainYaml(error, text);
    report(offset, words, true);
  }
  const value = ok ? plain(document.contents, 0) : undefined;
  return ok ? { ok, value, issues } : { ok, value: undefined, issues };

  function plain(node: ParsedNode | null, depth: number): unknown {
    if (node === null) return null;
    const start = node.range[0];
    if (depth > DEEPEST) {
      report(start, TOO_DEEP, true);
      return undefined;
    }
    if (isAlias(node)) {
      report(start, ALIAS, true);
      return undefined;
    }
    if (node.anchor !== undefined) report(Math.max(0, text.lastIndexOf('&', start)), ANCHOR, false);
    if (node.tag !== undefined) report(Math.max(0, text.lastIndexOf('!', start)), TAG, false);
    if (isScalar(node)) return node.value;
    if (isSeq(node)) return node.items.map((item) => plain(item, depth + 1));
    if (!isMap(node)) return undefined;
    const entries: [string, unknown][] = [];
    const seen = new Set<string>();
    for (const pair of node.items) {
      const at = pair.key.range[0];
      if (!isScalar(pair.key)) {
        plain(pair.key, depth + 1);
        report(at, ODD_KEY, false);
        continue;
      }
      const key = String(pair.key.value ?? '');
      plain(pair.key, depth + 1);
      if (key === '<<' || key === '__proto__') {
        report(at, key === '<<' ? MERGE : ODD_KEY, false);
        continue;
      }
      if (seen.has(key)) {
        report(
          at,
          { message: `The field “${key}” is written twice.`, mend: 'Keep one of the two and delete the other.' },
          false,
        );
      }
      seen.add(key);
      entries.push([key, plain(pair.value, depth + 1)]);
    }
    return Object.fromEntries(entries);
  }
}

/** The place of each field of a piece of YAML; read again only when somebody asks. */
export function placesInYaml(text: string, file: string, linesBefore = 0): Places {
  let document: Document.Parsed | undefined;
  const locate = locator(text, linesBefore);
  return (path) => {
    document ??= compose(text);
    let node = document?.contents ?? null;
    let place = { line: Math.max(1, linesBefore), column: 1 };
    for (const step of path) {
      if (isSeq(node) && typeof step === 'number') {
        const item: ParsedNode | undefined = node.items[step];
        if (item === undefined) break;
        place = locate(item.range[0]);
        node = item;
      } else if (isMap(node)) {
        const pair = node.items.find(
          (candidate) => isScalar(candidate.key) && String(candidate.key.value ?? '') === String(step),
        );
        if (pair === undefined) break;
        place = locate(pair.key.range[0]);
        node = pair.value;
      } else break;
    }
    return { file, ...place };
  };
}

/** The place of every field of a piece of YAML, by its path, such as `worksheets[0]`. */
export function placesOfAll(text: string, linesBefore = 0): Record<string, Position> {
  const locate = locator(text, linesBefore);
  const places: Record<string, Position> = {};
  const visit = (node: ParsedNode | null, path: readonly PropertyKey[]): void => {
    if (path.length > DEEPEST) return;
    if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) {
        places[dotted([...path, index])] = locate(item.range[0]);
        visit(item, [...path, index]);
      }
    } else if (isMap(node)) {
      for (const pair of node.items) {
        if (!isScalar(pair.key)) continue;
        const inner = [...path, String(pair.key.value ?? '')];
        places[dotted(inner)] = locate(pair.key.range[0]);
        visit(pair.value, inner);
      }
    }
  };
  visit(compose(text)?.contents ?? null, []);
  return places;
}

function compose(text: string): Document.Parsed | undefined {
  try {
    return parseDocument(text, {
      version: '1.2',
      schema: 'core',
      merge: false,
      uniqueKeys: false,
      strict: true,
      prettyErrors: false,
      logLevel: 'error',
    });
  } catch {
    return undefined;
  }
}

/** The offset where brackets go deeper than any schema needs, so that no parser is asked to follow them. */
function deepestBracket(text: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code === 0x22 || code === 0x27) && /[\s:,[{]/.test(text[at - 1] ?? '\n')) at = endOfQuotes(text, at);
    else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > 200) return at;
    } else if ((code === 0x5d || code === 0x7d) && depth > 0) depth -= 1;
  }
  return /^[ \t]*(?:[-?:][ \t]+){100,}/m.exec(text)?.index;
}

/** Where a text in quotes ends: brackets in it are words. Where it has no end, the place it begins at. */
function endOfQuotes(text: string, from: number): number {
  const mark = text[from];
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '\\' && mark === '"') at += 1;
    else if (text[at] === mark) return at;
  }
  return from;
}

const DIRECTIVE = { message: 'A line that starts with “%” is not used here.', mend: 'Delete the line.' };
const TOO_DEEP = {
  message: 'This is nested deeper than anything the kit needs.',
  mend: 'Close the brackets, or set the lines further left.',
};
const ALIAS = {
  message: 'A “*name” that repeats an earlier value (an alias) is not used here.',
  mend: 'Write the value out again; or, if the text starts with a star, put it in quotes.',
};
const ANCHOR = {
  message: 'A “&name” before a value (an anchor) is not used here.',
  mend: 'Delete it; or, if the text starts with “&”, put it in quotes.',
};
const TAG = {
  message: 'A “!name” before a value (a tag) is not used here.',
  mend: 'Delete it; or, if the text starts with “!”, put it in quotes.',
};
const MERGE = {
  message: 'Taking over another group of fields with “<<” (a merge key) is not used here.',
  mend: 'Write the fields out.',
};
const ODD_KEY = {
  message: 'This can’t be the name of a field.',
  mend: 'A field’s name is one word before a colon; put a value that holds brackets or a “?” in quotes.',
};
