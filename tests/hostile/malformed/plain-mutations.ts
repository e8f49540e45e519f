import type { Mistake } from './mutations.ts';
import { swap } from './mutations.ts';

/** Fields of one line, in a record or in a list of records. */
const ONE_LINE = /^([ \t]*(?:- )?)([A-Za-z]\w*): (?![[{|>"'])([^\n]+)$/gm;
const DAY = /^([ \t]*(?:- )?)([A-Za-z]\w*): (\d{4}-\d\d-\d\d)$/gm;

/** Mistakes in files that are all fields: a branch’s own, a course, the kit’s data. */
export const PLAIN_MISTAKES: readonly Mistake[] = [
  swap('a field misspelt', ONE_LINE, (match) => `${match[1]}q${match[2]}: ${match[3]}`),
  swap('a field nobody knows', ONE_LINE, (match) => `${match[0]}\n${indent(match)}colour: red`),
  swap('a list where words should be', ONE_LINE, (match) => `${match[1]}${match[2]}: [[1], 2]`),
  swap('a group where words should be', ONE_LINE, (match) => `${match[1]}${match[2]}: { a: 1 }`),
  swap('no such day', DAY, (match) => `${match[1]}${match[2]}: 2026-02-30`, 2),
  swap('a day in another way', DAY, (match) => `${match[1]}${match[2]}: 27/11/26`, 2),
  swap('a quotation mark never closed', ONE_LINE, (match) => `${match[1]}${match[2]}: "${match[3]}`),
  swap('a second colon', ONE_LINE, (match) => `${match[1]}${match[2]}: a: ${match[3]}`),
  swap('a bracket never closed', ONE_LINE, (match) => `${match[1]}${match[2]}: [${match[3]}`),
  swap('a tab', ONE_LINE, (match) => `\t${match[0]}`),
  swap('an alias', ONE_LINE, (match) => `${match[1]}${match[2]}: *${match[2]}`),
  swap('a tag', ONE_LINE, (match) => `${match[1]}${match[2]}: !!map ${match[3]}`),
  swap('a field twice', ONE_LINE, (match) => `${match[0]}\n${indent(match)}${match[2]}: ${match[3]}`),
  swap('no colon', ONE_LINE, (match) => `${match[1]}${match[2]} ${match[3]}`),
  swap(
    'cut short',
    /(?<=^[a-z][^\n]*\n(?:[^\n]*\n)*)^([ \t]*(?:- )?)([A-Za-z]\w*): [^]*/gm,
    (match) => `${match[1]}${match[2]?.slice(0, 2)}`,
  ),
  swap('directions turned', ONE_LINE, (match) => `${match[0]} \u202ex\u202c`),
  swap('a NUL', ONE_LINE, (match) => `${match[0]}\u0000`),
  swap('words and nothing else', /^[^]+$/g, () => 'Ask Sam for this.\n'),
  swap('something of a program', /^[^]+$/g, () => '{"a": [1, 2'),
];

/** What stands before a field that follows another in the same record. */
function indent(match: RegExpExecArray): string {
  return (match[1] ?? '').replace('-', ' ');
}
