import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { codeFiles, root } from './imports.ts';

/** Plural forms are one word in several shapes, not keys of their own. */
const FORMS = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

/** Every key with its words; a word with plural forms has them all joined. */
function flatten(value: unknown, path = ''): [key: string, words: string][] {
  if (typeof value !== 'object' || value === null) return [[path, String(value)]];
  const entries = Object.entries(value);
  if (entries.length > 0 && entries.every(([key]) => FORMS.has(key)))
    return [[path, entries.map(([, words]) => String(words)).join(' | ')]];
  return entries.flatMap(([key, inner]) => flatten(inner, path === '' ? key : `${path}.${key}`));
}

const read = (file: string): Map<string, string> => new Map(flatten(parse(readFileSync(file, 'utf8'))));
const folder = join(root, 'src/content/i18n');
const languages = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
const english = read(join(folder, 'en.yaml'));
const blanks = (words: string): string[] =>
  [...new Set([...words.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))].toSorted();

describe('interface words', () => {
  test('every key that the code asks for has words', () => {
    const missing: string[] = [];
    for (const { path, text } of codeFiles()) {
      for (const [, key = ''] of text.matchAll(/\bt\(\s*'([^']+)'/g))
        if (!english.has(key)) missing.push(`${path}: ${key}`);
      // t(`kind.${kind}`): some word must begin and end like that.
      for (const [, pattern = ''] of text.matchAll(/\bt\(\s*`([^`]+)`/g)) {
        const [start = '', ...rest] = pattern.split(/\$\{[^}]*\}/);
        const end = rest.at(-1) ?? '';
        if (![...english.keys()].some((key) => key.startsWith(start) && key.endsWith(end)))
          missing.push(`${path}: ${pattern}`);
      }
    }
    expect(missing).toEqual([]);
  });

  test.each(languages.filter((file) => file !== 'en.yaml'))(
    '%s has the same keys as English, and the same blanks in them',
    (file) => {
      const other = read(join(folder, file));
      expect([...other.keys()].toSorted()).toEqual([...english.keys()].toSorted());
      const odd = [...other].filter(([key, words]) => blanks(words).join() !== blanks(english.get(key) ?? '').join());
      expect(odd.map(([key]) => `${basename(file)}: ${key}`)).toEqual([]);
    },
  );

  test('nothing is empty', () => {
    for (const file of languages)
      expect(
        [...read(join(folder, file))].filter(([, words]) => words.trim() === '').map(([key]) => `${file}: ${key}`),
      ).toEqual([]);
  });
});
