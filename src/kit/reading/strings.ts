import { readYaml, placesInYaml } from '../document/yaml.ts';
import { openText } from '../document/source.ts';
import type { SourceFile } from '../document/source.ts';
import type { Issue, Place } from '../issue.ts';
import type { Strings } from '../kit.ts';
import { didYouMean } from '../schema/nearest.ts';
import { dotted } from '../schema/problem.ts';

/** A sentence, or one per plural category. */
type Words = Strings[string];

const CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/** The interface words of one file. */
export interface StringsFile {
  strings: Strings;
  /** The place of a dotted key. */
  placeOf(key: string): Place;
}

/** Reads the interface words of one file; groups become dotted keys (`nav.find`), and plural forms stay together. */
export function readStrings(file: SourceFile): StringsFile & { issues: Issue[] } {
  const opened = openText(file);
  const yaml = readYaml(opened.text, file.path);
  const issues = [...opened.issues, ...yaml.issues];
  const places = placesInYaml(opened.text, file.path);
  const strings: Strings = {};
  const paths = new Map<string, readonly string[]>();
  const refuse = (path: readonly string[], message: string, mend: string): void => {
    issues.push({ ...places(path), level: 'error', rule: 'strings', field: dotted(path), message, mend });
  };
  collect(yaml.value ?? {}, []);
  return { strings, issues, placeOf: (key) => places(paths.get(key) ?? []) };

  function collect(value: unknown, path: readonly string[]): void {
    const key = dotted(path);
    if (typeof value === 'string') {
      if (value.trim() === '')
        refuse(path, `“${key}” is empty.`, 'Write the words, or delete the line: then the English words show.');
      else if (path.length > 0) keep(path, key, value);
      return;
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      refuse(
        path,
        `“${key || 'The whole file'}” is not a piece of text.`,
        'Write words after the colon; put a number in quotes.',
      );
      return;
    }
    const plural = path.length > 0 ? asPlural(value) : undefined;
    if (plural) keep(path, key, plural);
    else for (const [name, inner] of Object.entries(value)) collect(inner, [...path, name]);
  }

  function keep(path: readonly string[], key: string, words: Words): void {
    if (Object.hasOwn(strings, key))
      refuse(
        path,
        `“${key}” is there twice, once in a group and once with dots.`,
        'Keep one of the two and delete the other.',
      );
    strings[key] = words;
    paths.set(key, path);
  }
}

/** A group whose names are all plural categories, `other` among them. */
function asPlural(group: object): Partial<Record<(typeof CATEGORIES)[number], string>> | undefined {
  const entries = Object.entries(group);
  if (!entries.some(([name]) => name === 'other')) return undefined;
  const forms: Partial<Record<(typeof CATEGORIES)[number], string>> = {};
  for (const [name, words] of entries) {
    const category = CATEGORIES.find((candidate) => candidate === name);
    if (category === undefined || typeof words !== 'string') return undefined;
    forms[category] = words;
  }
  return forms;
}

/** One language's words with the English ones where it has none; says which those are. */
export function completeStrings(
  lang: string,
  own: StringsFile | undefined,
  english: Strings,
  file: string,
): { strings: Strings; issues: Issue[] } {
  const strings: Strings = { ...english };
  const issues: Issue[] = [];
  for (const [key, words] of Object.entries(own?.strings ?? {})) {
    if (Object.hasOwn(english, key)) strings[key] = words;
    else {
      issues.push({
        ...(own?.placeOf(key) ?? { file }),
        level: 'warning',
        rule: 'strings',
        field: key,
        message: `Nothing on the site is called “${key}”.${didYouMean(key, Object.keys(english))}`,
        mend: 'Correct the name, or delete the line.',
      });
    }
  }
  const missing = Object.keys(english).filter((key) => own === undefined || !Object.hasOwn(own.strings, key));
  if (missing.length > 0) {
    const shown = missing.slice(0, 12).join(', ');
    const more = missing.length > 12 ? ` and ${missing.length - 12} more` : '';
    issues.push({
      file,
      level: 'note',
      rule: 'strings',
      message: `${missing.length} of ${Object.keys(english).length} pieces of the interface are not yet translated into “${lang}” and show in English: ${shown}${more}.`,
      mend: `Add them to ${file}.`,
    });
  }
  return { strings, issues };
}
