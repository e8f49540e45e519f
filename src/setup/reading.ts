import type { z } from 'zod';
import { privateIn } from '../kit/private-words.ts';
import { readYaml } from '../kit/document/yaml.ts';
import type { Issue } from '../kit/issue.ts';
import { branchSchema } from '../kit/schema/branch.ts';
import { eventsSchema } from '../kit/schema/events.ts';
import { localSchema } from '../kit/schema/local-facts.ts';
import { checkAgainst } from '../kit/schema/problem.ts';
import { filledIn } from './values.ts';
import type { Value } from './values.ts';

/** The files a form makes, with the schemas they are made from. */
export const FILES = {
  'branch.yaml': branchSchema,
  'local.yaml': localSchema,
  'events.yaml': eventsSchema,
} as const satisfies Record<string, z.ZodType>;
export type FileName = keyof typeof FILES;

/** A file that was read back, or why it can't be. */
export type ReadBack = { ok: true; value: Value } | { ok: false; issues: Issue[] };

/** Reads a file back as a form wants it: as it is written, without the defaults. What its schema refuses is no reason to refuse it:
 * the form is where that is mended. */
export function readBack(name: FileName, text: string): ReadBack {
  const yaml = readYaml(text, name);
  if (!yaml.ok || yaml.issues.some(({ level }) => level === 'error')) return { ok: false, issues: yaml.issues };
  const list = name !== 'branch.yaml';
  const value = yaml.value ?? (list ? [] : {});
  if (Array.isArray(value) !== list || typeof value !== 'object')
    return {
      ok: false,
      issues: [{ file: name, line: 1, level: 'error', rule: 'setup', message: `This isn’t a ${name}.`, mend: '' }],
    };
  return { ok: true, value: value as Value };
}

/** Tells which of the files a text is, by its name or, where that says nothing, by what stands in it. */
export function nameOfFile(name: string, text: string): FileName | undefined {
  const named = Object.keys(FILES).find((each) => name.toLowerCase().endsWith(each));
  if (named !== undefined) return named as FileName;
  if (/^\s*(?:-\s*)?slot:/m.test(text)) return 'local.yaml';
  if (/^\s*(?:-\s*)?starts:/m.test(text)) return 'events.yaml';
  return /^name:/m.test(text) ? 'branch.yaml' : undefined;
}

/** What is wrong with what a form holds. Fields are named as in `contact.email` or `[0].starts`. */
export function problemsIn(name: FileName, value: Value): Issue[] {
  const filled = filledIn(value) ?? (name === 'branch.yaml' ? {} : []);
  const checked = checkAgainst(FILES[name], filled, () => ({ file: name }), 'box');
  return [...(checked.ok ? [] : checked.issues), ...privateThings(name, filled)];
}

/** Fields in which an address may stand. */
const ADDRESS = /^(?:imprint|areas|\[\d+\]\.place)/;
/** Fields that are no words of anybody's. */
const NO_WORDS = /(?:^|\.)(?:source|address|url|upstream|page|session|course|slot|id|starts)$/;

function privateThings(name: FileName, value: Value): Issue[] {
  return [...wordsIn(value, '')]
    .filter(([field]) => !NO_WORDS.test(field))
    .flatMap(([field, words]) =>
      [...privateIn(words, { address: ADDRESS.test(field), field: field.replace(/^\[\d+\]\./, '') })].map(
        (found): Issue => ({
          file: name,
          level: 'warning',
          rule: 'private-details',
          field,
          ...found,
        }),
      ),
    );
}

function* wordsIn(value: Value, path: string): Iterable<[field: string, words: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (Array.isArray(value)) for (const [at, inner] of value.entries()) yield* wordsIn(inner, `${path}[${at}]`);
  else if (typeof value === 'object' && value !== null && /\bplace$/.test(path))
    // A house number is no home's where the place is a library.
    yield [
      path,
      Object.values(value)
        .filter((each) => each !== 'on-request')
        .join(', '),
    ];
  else if (typeof value === 'object' && value !== null)
    for (const [name, inner] of Object.entries(value)) yield* wordsIn(inner, path === '' ? name : `${path}.${name}`);
}
