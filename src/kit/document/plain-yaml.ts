/**
 * Reads the plain part of YAML in which nearly all fields are written, ten times as fast as a full parser: names, texts on
 * one line or several, lists, folded text, short lists and groups in brackets. Whatever else it meets, even if it is only
 * unusual, it gives up, and the full parser reads the file and finds the words for what is wrong. A test holds the two
 * together: where this one reads something, the full parser reads the same.
 */
export function readPlainYaml(text: string): { value: unknown } | undefined {
  if (/[\t\r\ufeff]/.test(text)) return undefined;
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  try {
    const reader: Reader = { lines, at: 0 };
    skipEmpty(reader);
    if (reader.at >= lines.length) return undefined;
    const value = readBlock(reader, indentOf(lines[reader.at] ?? ''), 0);
    skipEmpty(reader);
    return reader.at >= lines.length ? { value } : undefined;
  } catch (error) {
    if (error === GIVE_UP) return undefined;
    throw error;
  }
}

interface Reader {
  lines: string[];
  at: number;
}

const GIVE_UP = new Error('not plain');
const FIELD = /^([A-Za-z_][\w-]*(?: [A-Za-z][\w-]*)*|\d+\+|0|[1-9]\d{0,8}|"[^"\\]+"):(?: +(.*))?$/;
/** What stands between brackets: the name of an entry, a text in quotes, a text without. */
const NAME = /([A-Za-z_][\w-]*): +/y;
const QUOTED = /"([^"\\]*)"|'((?:[^']|'')*)'/y;
const BARE = /[^,"'[\]{}:#]+/y;
/** What may be a number of some sort. */
const NUMERIC = /^[-+]?\.?\d[\d.]*(?:[eE][-+]?\d+)?$|^0[xo]|^[-+]?\.(?:inf|nan)$/i;
/** Marks that make a text mean something other than itself. */
const MARKED = /^[-?:,[\]{}#&*!|>'"%@`]|: |:$| #/;

function giveUp(): never {
  throw GIVE_UP;
}

function indentOf(line: string): number {
  let indent = 0;
  while (line.charCodeAt(indent) === 0x20) indent += 1;
  return indent;
}

/** Passes over empty lines and comments. */
function skipEmpty(reader: Reader): void {
  while (reader.at < reader.lines.length && /^ *(?:#.*)?$/.test(reader.lines[reader.at] ?? '')) reader.at += 1;
}

function readBlock(reader: Reader, indent: number, depth: number): unknown {
  if (depth > 12) giveUp();
  const content = (reader.lines[reader.at] ?? '').slice(indent);
  return content.startsWith('- ') ? readList(reader, indent, depth) : readFields(reader, indent, depth);
}

function readFields(reader: Reader, indent: number, depth: number): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (; reader.at < reader.lines.length; skipEmpty(reader)) {
    const line = reader.lines[reader.at] ?? '';
    const here = indentOf(line);
    if (here < indent) break;
    if (here > indent) giveUp();
    if (line.startsWith('- ', indent)) break;
    const [, written = '', rest = ''] = FIELD.exec(line.slice(indent)) ?? giveUp();
    const name = written.startsWith('"') ? written.slice(1, -1) : written;
    if (isOddName(fields, name)) giveUp();
    reader.at += 1;
    fields[name] = rest === '' ? readBelow(reader, indent, depth) : readValue(reader, rest, indent);
  }
  return fields;
}

/** A name that is there already, or that YAML or JavaScript takes for something else. */
function isOddName(fields: object, name: string): boolean {
  return Object.hasOwn(fields, name) || name === '__proto__' || /^(?:null|true|false)$/i.test(name);
}

/** What stands below a name that has nothing behind its colon. */
function readBelow(reader: Reader, indent: number, depth: number): unknown {
  skipEmpty(reader);
  const line = reader.lines[reader.at];
  if (line === undefined) return null;
  const here = indentOf(line);
  if (here > indent) return readBlock(reader, here, depth + 1);
  return here === indent && line.startsWith('- ', indent) ? readList(reader, indent, depth + 1) : null;
}

function readList(reader: Reader, indent: number, depth: number): unknown[] {
  const list: unknown[] = [];
  for (; reader.at < reader.lines.length; skipEmpty(reader)) {
    const line = reader.lines[reader.at] ?? '';
    const here = indentOf(line);
    if (here > indent) giveUp();
    if (here < indent || !line.startsWith('- ', indent)) break;
    const inner = indent + 1 + indentOf(line.slice(indent + 1));
    const rest = line.slice(inner);
    if (FIELD.test(rest)) {
      reader.lines[reader.at] = ' '.repeat(inner) + rest;
      list.push(readFields(reader, inner, depth + 1));
    } else {
      reader.at += 1;
      list.push(readValue(reader, rest, indent));
    }
  }
  return list;
}

/** A value that starts on the line of its name or hyphen; its further lines are set in by more than `indent`. */
function readValue(reader: Reader, written: string, indent: number): unknown {
  const first = written.replace(/ +$/, '');
  if (first === '') giveUp();
  if (/^[|>]-?$/.test(first)) return readFolded(reader, first, indent);
  const opening = first[0];
  if (opening === '"' || opening === "'") return alone(reader, indent, readQuoted(first) ?? giveUp());
  if (opening === '[' || opening === '{') return alone(reader, indent, readBrackets(first));
  return readPlain(more(reader, first, indent));
}

/** Gives the value back where nothing of it can stand on the next line. */
function alone<T>(reader: Reader, indent: number, value: T): T {
  const next = reader.lines[reader.at];
  if (next !== undefined && !/^ *$/.test(next) && indentOf(next) > indent && !/^ *#/.test(next)) giveUp();
  return value;
}

/** A text with those of the next lines that belong to it. */
function more(reader: Reader, first: string, indent: number): string {
  let text = first;
  for (;;) {
    const line = reader.lines[reader.at];
    if (line === undefined) return text;
    if (/^ *$/.test(line)) {
      const next = reader.lines.slice(reader.at).find((later) => !/^ *$/.test(later));
      if (next !== undefined && indentOf(next) > indent) giveUp();
      return text;
    }
    if (indentOf(line) <= indent) return text;
    const content = line.replace(/^ +| +$/g, '');
    if (MARKED.test(content)) giveUp();
    text += ` ${content}`;
    reader.at += 1;
  }
}

function readFolded(reader: Reader, header: string, indent: number): string {
  const lines: string[] = [];
  const set = indentOf(reader.lines[reader.at] ?? '');
  if (set <= indent) giveUp();
  for (; reader.at < reader.lines.length; reader.at += 1) {
    const line = reader.lines[reader.at] ?? '';
    if (/^ *$/.test(line)) {
      const next = reader.lines.slice(reader.at).find((later) => !/^ *$/.test(later));
      if (line !== '' || (next !== undefined && indentOf(next) > indent)) giveUp();
      break;
    }
    const here = indentOf(line);
    if (here <= indent) break;
    if (here < set || (here > set && header.startsWith('>')) || line.endsWith(' ')) giveUp();
    lines.push(line.slice(set));
  }
  if (reader.at >= reader.lines.length && !header.endsWith('-')) giveUp();
  return lines.join(header.startsWith('>') ? ' ' : '\n') + (header.endsWith('-') ? '' : '\n');
}

function readQuoted(text: string): string | undefined {
  const double = /^"([^"\\]*)"$/.exec(text);
  if (double) return double[1];
  return /^'((?:[^']|'')*)'$/.exec(text)?.[1]?.replaceAll("''", "'");
}

/** Lists and groups in brackets on one line, one in another, of plain or quoted values without marks in them. */
function readBrackets(text: string): unknown {
  const cursor = { text, at: 0 };
  const value = readBracket(cursor, 0);
  return cursor.at === text.length ? value : giveUp();
}

interface Cursor {
  text: string;
  at: number;
}

function readBracket(cursor: Cursor, depth: number): unknown {
  if (depth > 6) giveUp();
  const isList = cursor.text[cursor.at] === '[';
  const closing = isList ? ']' : '}';
  const list: unknown[] = [];
  const group: Record<string, unknown> = {};
  do {
    cursor.at += 1;
    skipSpaces(cursor);
    if (list.length === 0 && Object.keys(group).length === 0 && cursor.text[cursor.at] === closing) break;
    if (isList) list.push(readPart(cursor, depth));
    else {
      const name = next(cursor, NAME)?.[1] ?? giveUp();
      if (isOddName(group, name)) giveUp();
      group[name] = readPart(cursor, depth);
    }
    skipSpaces(cursor);
  } while (cursor.text[cursor.at] === ',');
  if (cursor.text[cursor.at] !== closing) giveUp();
  cursor.at += 1;
  return isList ? list : group;
}

/** Only spaces: a hard space is part of a text. */
function skipSpaces(cursor: Cursor): void {
  while (cursor.text[cursor.at] === ' ') cursor.at += 1;
}

/** What matches where the cursor stands, which is then behind it. */
function next(cursor: Cursor, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = cursor.at;
  const match = pattern.exec(cursor.text);
  if (match) cursor.at = pattern.lastIndex;
  return match;
}

function readPart(cursor: Cursor, depth: number): unknown {
  const opening = cursor.text[cursor.at];
  if (opening === '[' || opening === '{') return readBracket(cursor, depth + 1);
  const quoted = next(cursor, QUOTED);
  if (quoted) return quoted[1] ?? quoted[2]?.replaceAll("''", "'");
  return readPlain(next(cursor, BARE)?.[0].replace(/ +$/, '') || giveUp());
}

/** A text, or the number, truth value or nothing that it spells. */
function readPlain(text: string): unknown {
  if (/^-?[1-9]\d{0,14}$|^0$/.test(text)) return Number(text);
  if (MARKED.test(text)) giveUp();
  if (/^\d{1,9}\.\d{1,6}$/.test(text)) return Number(text);
  if (NUMERIC.test(text)) giveUp();
  if (text === '~' || /^null$/i.test(text)) return /^(?:~|null|Null|NULL)$/.test(text) ? null : text;
  if (/^true$/i.test(text)) return /^(?:true|True|TRUE)$/.test(text) ? true : text;
  if (/^false$/i.test(text)) return /^(?:false|False|FALSE)$/.test(text) ? false : text;
  return text;
}
