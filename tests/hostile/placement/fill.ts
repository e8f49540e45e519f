import { z } from 'zod';

/** What harmless words in each form are; the first that a field takes is its sample. */
const SAMPLES = [
  'Quiet words, and no more.',
  'https://example.org/',
  'role@example.org',
  'a-slug',
  '2026-11-22',
  '2026-12-01 19:00',
  'M01',
  'F01',
  'en',
  '0123456789abcdef',
  '#1d4a34',
  '#b9d8c2',
  '10.1000/182',
  '978-0-14-028329-7',
  'logo.png',
];

/** A field of words: its schema, its place, and harmless words that it takes. */
export interface Leaf {
  path: string;
  takes(words: string): boolean;
  sample: string;
  /** Whether it is for words, and not for a name, a day or a number of some form. */
  free: boolean;
}

/** A value with everything in it that a schema knows: `base` says what must be so, the rest is made up, and each text is what `put` gives. */
export function filled(schema: unknown, base: unknown, put: (leaf: Leaf) => unknown, path = ''): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return filled(schema.unwrap(), base, put, path);
  if (schema instanceof z.ZodPipe) return filled(schema.in, base, put, path);
  if (schema instanceof z.ZodObject) {
    const given: Record<string, unknown> = isRecord(base) ? base : {};
    const entries = Object.entries(schema.shape).filter(([key]) => !(key in given) || given[key] !== LEFT_OUT);
    return Object.fromEntries(
      entries.map(([key, value]) => [key, filled(value, given[key], put, path === '' ? key : `${path}.${key}`)]),
    );
  }
  if (schema instanceof z.ZodArray) {
    const given: unknown[] = Array.isArray(base) ? base : [];
    const element: unknown = schema.element;
    const least = Array.isArray(base) ? given.length : schema.safeParse([]).success ? 1 : 2;
    return Array.from({ length: least }, (_, at) => filled(element, given[at], put, `${path}[${at}]`));
  }
  if (schema instanceof z.ZodUnion) return filled(schema.options[0], base, put, path);
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) return word(schema, base, put, path);
  if (base !== undefined) return base;
  if (schema instanceof z.ZodEnum) return schema.options[0];
  if (schema instanceof z.ZodLiteral) return [...schema.values][0];
  if (schema instanceof z.ZodBoolean) return true;
  if (schema instanceof z.ZodNumber) return [5, 1, 2020].find((each) => schema.safeParse(each).success);
  throw new Error(`Nothing is known of how to fill ${path}.`);
}

/** Says of a field, in a base, that it is not to be there. */
export const LEFT_OUT = Symbol('left out');

function word(schema: z.ZodType, base: unknown, put: (leaf: Leaf) => unknown, path: string): unknown {
  const takes = (words: string): boolean => schema.safeParse(words).success;
  const sample = typeof base === 'string' ? base : SAMPLES.find(takes);
  if (sample === undefined) throw new Error(`No sample fits ${path}.`);
  return put({ path, takes, sample, free: takes('Quiet words, no more') });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
