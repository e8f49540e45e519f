import { z } from 'zod';

/** The schema of the value at `path` inside `schema`, wrappers (optional, default) taken off; nothing where there is none. */
export function schemaAt(schema: unknown, path: readonly PropertyKey[]): z.ZodType | undefined {
  let here = unwrap(schema);
  for (const step of path) {
    if (here instanceof z.ZodObject) here = unwrap(here.shape[String(step)]);
    else if (here instanceof z.ZodArray) here = unwrap(here.element);
    else if (here instanceof z.ZodRecord) here = unwrap(here.valueType);
    else return undefined;
  }
  return here;
}

/** What the schema's author wrote about the value at `path`, without the full stop. */
export function aboutAt(schema: unknown, path: readonly PropertyKey[]): string | undefined {
  const last = path.at(-1);
  const parent = schemaAt(schema, path.slice(0, -1));
  const field: unknown = parent instanceof z.ZodObject && last !== undefined ? parent.shape[String(last)] : undefined;
  for (let here: unknown = field; here instanceof z.ZodType; here = inner(here)) {
    if (here.description) return here.description;
  }
  return undefined;
}

/** The names an object schema knows. */
export function namesIn(schema: unknown): string[] {
  const here = unwrap(schema);
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

function unwrap(schema: unknown): z.ZodType | undefined {
  let here: unknown = schema;
  while (here instanceof z.ZodType) {
    const under = inner(here);
    if (under === undefined) return here;
    here = under;
  }
  return undefined;
}

function inner(schema: z.ZodType): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return schema.unwrap();
  if (schema instanceof z.ZodPipe) return schema.in;
  return undefined;
}
