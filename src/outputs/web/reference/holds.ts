import type { z } from 'zod';
import { code, foundingRow, line, slug, text } from '../../../kit/schema/fields.ts';
import { asJsonSchema } from '../../data/json-schemas.ts';
import type { Translate } from '../translate.ts';

/** A field or group of fields as JSON Schema says it. */
export type Schema = z.core.JSONSchema.BaseSchema;

/** Sorts of text, told by the pattern they share. */
const SORTS: ReadonlyMap<unknown, string> = new Map(
  Object.entries({ slug, code, row: foundingRow, text, line }).map(([sort, schema]) => [
    asJsonSchema(schema).pattern,
    sort,
  ]),
);

/** Sorts of text that JSON Schema itself names. */
const FORMATS: Readonly<Record<string, string>> = { date: 'day', uri: 'address', email: 'email' };

/** What a field may hold, in plain words; what is typed letter by letter stands between backticks. */
export function holdsOf(schema: Schema, t: Translate): string {
  if (schema.const !== undefined) return t('reference.holds.always', { value: typed(schema.const) });
  if (schema.enum !== undefined) return t('reference.holds.one', { values: schema.enum.map(typed).join(', ') });
  if (schema.anyOf !== undefined)
    return schema.anyOf
      .map((one) => holdsOf(schemaOf(one), t))
      .reduce((one, other) => t('reference.holds.or', { one, other }));
  switch (schema.type) {
    case 'boolean':
      return t('reference.holds.one', { values: [true, false].map(typed).join(', ') });
    case 'integer':
    case 'number':
      return number(schema, t);
    case 'array':
      return list(schema, t);
    case 'object':
      return t('reference.holds.group');
    default:
      return words(schema, t);
  }
}

/** The schema itself, where JSON Schema allows `true` or a list in its place. */
export function schemaOf(schema: Schema['items']): Schema {
  return typeof schema === 'object' && !Array.isArray(schema) ? schema : {};
}

function typed(value: unknown): string {
  return `\`${String(value)}\``;
}

/** Whole numbers have the computer's own limits where the kit sets none. */
function number(schema: Schema, t: Translate): string {
  const whole = schema.type === 'integer' ? 'whole' : 'number';
  const [min, max] = [schema.minimum, schema.maximum].map((limit) =>
    limit === undefined || Math.abs(limit) === Number.MAX_SAFE_INTEGER ? undefined : limit,
  );
  if (min !== undefined && max !== undefined) return t(`reference.holds.${whole}Range`, { min, max });
  if (min !== undefined) return t(`reference.holds.${whole}Least`, { min });
  if (max !== undefined) return t(`reference.holds.${whole}Most`, { max });
  return t(`reference.holds.${whole}`);
}

function list(schema: Schema, t: Translate): string {
  const entry = schemaOf(schema.items);
  const each = entry.type === 'object' ? t('reference.holds.groups') : holdsOf(entry, t);
  const { minItems: min, maxItems: max } = schema;
  if (min !== undefined && max !== undefined) return t('reference.holds.listRange', { min, max, each });
  if (min !== undefined) return t('reference.holds.listLeast', { min, each });
  if (max !== undefined) return t('reference.holds.listMost', { max, each });
  return t('reference.holds.list', { each });
}

function words(schema: Schema, t: Translate): string {
  // An address has patterns of its own, for which its format gives way.
  const isAddress = JSON.stringify(schema.allOf ?? '').includes('^[^/]*');
  const sort = isAddress ? 'address' : (FORMATS[schema.format ?? ''] ?? SORTS.get(schema.pattern) ?? 'form');
  const most = schema.maxLength;
  return (sort === 'line' || sort === 'text') && most !== undefined
    ? t('reference.holds.most', { what: t(`reference.holds.${sort}`), n: most })
    : t(`reference.holds.${sort}`);
}
