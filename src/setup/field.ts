import { z } from 'zod';

/** What a form asks for one field, told from its schema. */
export type Field = { name: string; about: string; required: boolean } & (
  | { sort: 'line' | 'text' | 'day' | 'email' | 'address' | 'number' | 'colour' }
  | { sort: 'choice'; choices: string[] }
  /** A yes or no; `usual` is what holds where nothing is said. */
  | { sort: 'yes-no'; usual: boolean }
  /** Words, one a line. `single`: one line alone is no list. */
  | { sort: 'lines'; single: boolean }
  | { sort: 'group'; fields: Field[] }
  | { sort: 'list'; fields: Field[] }
);

type Schema = z.core.JSONSchema.BaseSchema;

/** The fields of an object's schema, or of the objects in a list's. */
export function fieldsOf(schema: z.ZodType): Field[] {
  const whole = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return fieldsIn(whole.type === 'array' ? asSchema(whole.items) : whole);
}

/** Whether the form asks for what stands at a path of a file, such as `contact.email` or `[0].starts`. */
export function isAsked(fields: readonly Field[], path: string): boolean {
  const names = path
    .split('.')
    .map((part) => part.replace(/\[\d+\]/g, ''))
    .filter((name) => name !== '');
  let here = fields;
  for (const [at, name] of names.entries()) {
    const field = here.find((each) => each.name === name);
    if (field === undefined) return false;
    if (at === names.length - 1) return true;
    here = 'fields' in field ? field.fields : [];
  }
  return true;
}

function fieldsIn({ properties = {}, required = [] }: Schema): Field[] {
  return Object.entries(properties).map(([name, inner]) => {
    const field = asSchema(inner);
    return { name, about: field.description ?? '', required: required.includes(name), ...sortOf(field, name) };
  });
}

/** A field's sort. `Omit` would lose which of its parts belong together. */
function sortOf(schema: Schema, name: string): { sort: 'line' } {
  return told(schema, name) as { sort: 'line' };
}

function told(schema: Schema, name: string): object {
  if (schema.enum !== undefined) return { sort: 'choice', choices: schema.enum.map(String) };
  if (schema.anyOf !== undefined) return { sort: 'lines', single: true };
  if (schema.type === 'boolean') return { sort: 'yes-no', usual: schema.default === true };
  if (schema.type === 'integer' || schema.type === 'number') return { sort: 'number' };
  if (schema.type === 'object') return { sort: 'group', fields: fieldsIn(schema) };
  if (schema.type === 'array') {
    const items = asSchema(schema.items);
    return items.type === 'object' ? { sort: 'list', fields: fieldsIn(items) } : { sort: 'lines', single: false };
  }
  if (schema.format === 'email') return { sort: 'email' };
  // An address has patterns of its own, for which its format gives way.
  if (schema.format === 'uri' || JSON.stringify(schema.allOf ?? '').includes('^[^/]*')) return { sort: 'address' };
  if (schema.format === 'date') return { sort: 'day' };
  if (/a-fA-F\]\{6\}/.test(schema.pattern ?? '')) return { sort: 'colour' };
  // `about` is the one that may have several sentences: a line refuses line breaks, a text takes them.
  return { sort: name === 'about' && !(schema.pattern ?? '').includes('\\n') ? 'text' : 'line' };
}

function asSchema(inner: unknown): Schema {
  return typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? (inner as Schema) : {};
}
