import type { Translate } from '../translate.ts';
import { type Schema, holdsOf, schemaOf } from './holds.ts';

/** A line of a table of fields. In its words, what is typed letter by letter stands between backticks. */
export interface Field {
  /** The fields it stands inside, outermost first; empty at the top. */
  of: string[];
  name: string;
  /** What it is for. */
  about: string;
  needed: boolean;
  /** Whether it is needed, or what it is where it is left out. */
  need: string;
  /** What it may hold. */
  holds: string;
}

/** The fields of a group, each with those inside it after it. A list is read as what its entries hold. */
export function fieldsOf(schema: Schema, t: Translate, of: readonly string[] = []): Field[] {
  const group = schema.type === 'array' ? schemaOf(schema.items) : schema;
  return Object.entries(group.properties ?? {}).flatMap(([name, property]) => {
    const inner = schemaOf(property);
    const needed = group.required?.includes(name) ?? false;
    const field = {
      of: [...of],
      name,
      about: inner.description ?? '',
      needed,
      need: needOf(inner, needed, t),
      holds: holdsOf(inner, t),
    };
    return [field, ...fieldsOf(inner, t, [...of, name])];
  });
}

/** What several groups have in common, and what each has beside it. */
export function shared(groups: ReadonlyMap<string, Schema>): { common: Schema; own: Map<string, Schema> } {
  const [first = {}, ...others] = groups.values();
  const written = (group: Schema, name: string): string =>
    JSON.stringify([group.properties?.[name], group.required?.includes(name) ?? false]);
  const names = Object.keys(first.properties ?? {}).filter((name) =>
    others.every((group) => written(group, name) === written(first, name)),
  );
  return {
    common: only(first, (name) => names.includes(name)),
    own: new Map([...groups].map(([key, group]) => [key, only(group, (name) => !names.includes(name))])),
  };
}

function only(group: Schema, keep: (name: string) => boolean): Schema {
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(group.properties ?? {}).filter(([name]) => keep(name))),
    required: (group.required ?? []).filter(keep),
  };
}

/** An empty list to begin with is the same as nothing. */
function needOf(schema: Schema, needed: boolean, t: Translate): string {
  if (needed) return t('reference.needed');
  const value = schema.default;
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return t('reference.optional');
  return t('reference.default', { value: `\`${inYaml(value)}\`` });
}

/** A value as it would be written in a file's fields, on one line. */
function inYaml(value: unknown): string {
  return typeof value === 'object'
    ? JSON.stringify(value)
        .replaceAll('"', '')
        .replaceAll(/[:,]/g, (mark) => `${mark} `)
    : String(value);
}
