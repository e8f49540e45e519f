import type { z } from 'zod';
import type { Issue, Place } from '../issue.ts';
import { didYouMean, nearest } from './nearest.ts';
import { aboutAt, namesIn, schemaAt } from './walk.ts';

/** Where a value stands: the place of a field in its file, by path. */
export type Places = (path: readonly PropertyKey[]) => Place;

/** What a value is part of: YAML fields, block attributes and boxes of a form are written, and so mended, differently. A box has its name above it,
 * and what goes there beneath. */
export type Written = 'field' | 'attribute' | 'box';

/** A value checked against its schema: the value with defaults filled in, or what is wrong with it. */
export type Checked<T> = { ok: true; data: T } | { ok: false; issues: Issue[] };

type Problem = z.core.$ZodIssue;
type RawProblem = z.core.$ZodRawIssue;

/** Checks a value and puts each problem in an organiser's words, with its place. */
export function checkAgainst<S extends z.ZodType>(
  schema: S,
  value: unknown,
  places: Places,
  written: Written = 'field',
): Checked<z.output<S>> {
  const result = schema.safeParse(value, { error: sayPlainly });
  if (result.success) return { ok: true, data: result.data };
  const told = new Set<string>();
  const misspelt = misspeltFields(result.error.issues, schema);
  const issues = result.error.issues.flatMap((problem) => {
    // One value can fail in several ways; the first says enough.
    const path = dotted(problem.path);
    if (problem.code !== 'unrecognized_keys') {
      if (told.has(path) || (misspelt.has(path) && valueAt(value, problem.path) === undefined)) return [];
    }
    told.add(path);
    return issuesOf(problem, schema, value, places, written);
  });
  return { ok: false, issues };
}

/** Fields that are missing only because they were misspelt: they are told of once, where they stand. */
function misspeltFields(problems: readonly Problem[], schema: z.ZodType): ReadonlySet<string> {
  const fields = new Set<string>();
  for (const problem of problems) {
    if (problem.code !== 'unrecognized_keys') continue;
    const known = namesIn(schemaAt(schema, problem.path));
    for (const key of problem.keys) {
      const meant = nearest(key, known);
      if (meant !== undefined) fields.add(dotted([...problem.path, meant]));
    }
  }
  return fields;
}

/** The problem as a predicate (`is empty`, `must be …`), for problems whose schema has no words of its own. */
function sayPlainly(problem: RawProblem): string | undefined {
  switch (problem.code) {
    case 'invalid_type':
      return `must be ${nameOf(problem.expected)}, but it is ${describe(problem.input)}`;
    case 'invalid_value':
      return problem.values.length === 1
        ? `must be ${String(problem.values[0])}, but it is ${describe(problem.input)}`
        : `can’t be ${describe(problem.input)}`;
    case 'too_small':
      return problem.origin === 'string' || problem.origin === 'array' || problem.origin === 'set'
        ? `has ${counted(problem.origin, problem.input)}, and needs at least ${problem.minimum}`
        : `must be at least ${problem.minimum}, but it is ${describe(problem.input)}`;
    case 'too_big':
      return problem.origin === 'string' || problem.origin === 'array' || problem.origin === 'set'
        ? `has ${counted(problem.origin, problem.input)}, and may have at most ${problem.maximum}`
        : `must be at most ${problem.maximum}, but it is ${describe(problem.input)}`;
    case 'invalid_format':
      return `is not ${FORMATS[problem.format] ?? 'written in the form it needs'}: ${describe(problem.input)}`;
    case 'custom':
      return problem.message ?? 'is not right';
    default:
      return 'does not fit';
  }
}

const FORMATS: Readonly<Record<string, string>> = {
  email: 'an e-mail address',
  url: 'a web address',
  date: 'a day written like 2026-11-22',
};

function issuesOf(problem: Problem, schema: z.ZodType, value: unknown, places: Places, written: Written): Issue[] {
  if (problem.code === 'unrecognized_keys') {
    const known = namesIn(schemaAt(schema, problem.path));
    return problem.keys.map((key) => {
      const path = [...problem.path, key];
      const meant = nearest(key, known);
      return {
        ...places(path),
        level: 'error',
        rule: 'schema',
        field: dotted(path),
        message: `There is no ${written === 'box' ? 'field' : written} called ${inWords(path)}.${didYouMean(key, known)}`,
        mend: meant
          ? `Change “${key}” to “${meant}”, or take it out.`
          : `Take it out. The ${written === 'box' ? 'field' : written}s are: ${known.join(', ') || 'none'}.`,
      };
    });
  }
  const found = valueAt(value, problem.path);
  const missing = found === undefined;
  const name = written === 'box' ? '' : inWords(problem.path);
  return [
    {
      ...places(problem.path),
      level: 'error',
      rule: 'schema',
      field: dotted(problem.path),
      message: missing
        ? `${name || (written === 'box' ? 'This' : 'The whole file')} is missing.`
        : `${name || 'This'} ${problem.message}.${guess(problem, found)}`,
      mend:
        written === 'box'
          ? choicesOf(problem).trimStart()
          : missing
            ? mendMissing(problem, schema, written)
            : mendWrong(problem, schema, found, written),
    },
  ];
}

function mendMissing(problem: Problem, schema: z.ZodType, written: Written): string {
  const name = String(problem.path.at(-1) ?? 'it');
  const words = problem.code === 'invalid_value' || (problem.code === 'invalid_type' && problem.expected === 'string');
  const how = written === 'field' ? `the line “${name}: …”` : `${name}=${words ? '"…"' : '{…}'}`;
  return `Add ${how}.${choicesOf(problem)}${whatGoesThere(schema, problem.path)}`;
}

function mendWrong(problem: Problem, schema: z.ZodType, found: unknown, written: Written): string {
  const last = problem.path.findLast((step) => typeof step === 'string');
  if (last === undefined && problem.code === 'custom') return 'Add or change what is missing there.';
  const name = String(last ?? 'it');
  const how =
    problem.code === 'invalid_type'
      ? rewrite(problem.expected, name, found, written)
      : problem.code === 'invalid_value'
        ? ''
        : `Change “${name}”.`;
  return `${how}${choicesOf(problem)}${whatGoesThere(schema, problem.path)}`.trimStart();
}

/** How a value of the right sort is written. */
function rewrite(expected: string, name: string, found: unknown, written: Written): string {
  const field = written === 'field';
  switch (expected) {
    case 'number':
    case 'int':
      return field
        ? `Write a number without quotes, such as “${name}: 10”.`
        : `Write a number in braces without quotes, such as ${name}={10}.`;
    case 'boolean':
      return field ? 'Write true or false, without quotes.' : `Write ${name}={true} or ${name}={false}.`;
    case 'array':
      return field
        ? 'Write a list: one entry a line, each starting with “- ”; “[]” if there are none.'
        : `Write a list: ${name}={["…", "…"]}.`;
    case 'object':
      return 'Write its parts below it, each on a line of its own and set in by two spaces.';
    case 'string':
      if (found === null) return `Write some words after “${name}:”.`;
      if (typeof found === 'object')
        return 'Write one piece of text; put it in quotes if it has a colon or brackets in it.';
      return field
        ? `Put it in quotes: “${name}: "${String(found)}"”.`
        : `Put it in quotes: ${name}="${String(found)}".`;
    default:
      return `Change “${name}”.`;
  }
}

function choicesOf(problem: Problem): string {
  return problem.code === 'invalid_value' && problem.values.length > 1
    ? ` Choose from: ${problem.values.map(String).join(', ')}.`
    : '';
}

function whatGoesThere(schema: z.ZodType, path: readonly PropertyKey[]): string {
  const about = aboutAt(schema, path);
  return about === undefined ? '' : ` What goes there: ${about}`;
}

function guess(problem: Problem, found: unknown): string {
  return problem.code === 'invalid_value' && typeof found === 'string'
    ? didYouMean(found, problem.values.map(String))
    : '';
}

/** `materials[0].per`, as the `field` of an issue. */
export function dotted(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (all, step) => (typeof step === 'number' ? `${all}[${step}]` : all ? `${all}.${String(step)}` : String(step)),
    '',
  );
}

/** `“per” in entry 1 of “materials”`, for a sentence. */
function inWords(path: readonly PropertyKey[]): string {
  const words: string[] = [];
  for (const step of path.toReversed())
    words.push(typeof step === 'number' ? `entry ${step + 1}` : `“${String(step)}”`);
  const said = words.reduce(
    (all, word) => (all === '' ? word : `${all} ${all.endsWith('”') ? 'in' : 'of'} ${word}`),
    '',
  );
  return said.startsWith('entry') ? `E${said.slice(1)}` : said;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = Reflect.get(here, step);
  }
  return here;
}

function nameOf(expected: string): string {
  const names: Readonly<Record<string, string>> = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a group of fields',
    record: 'a group of fields',
  };
  return names[expected] ?? expected;
}

function describe(value: unknown): string {
  if (value === undefined || value === null) return 'empty';
  if (typeof value === 'string') return value.length > 60 ? `“${value.slice(0, 57)}…”` : `“${value}”`;
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  return String(value);
}

function counted(origin: string, value: unknown): string {
  if (origin === 'string') return `${typeof value === 'string' ? value.length : 0} characters`;
  const count = Array.isArray(value) ? value.length : 0;
  return `${count} ${count === 1 ? 'entry' : 'entries'}`;
}
