import { wrongWords } from './wrong-words.ts';

/** A field as Sveltia CMS takes it; the names are its own. */
export interface CmsField {
  name: string;
  label: string;
  widget: 'string' | 'text' | 'number' | 'boolean' | 'datetime' | 'select' | 'list' | 'object';
  required: boolean;
  hint?: string;
  i18n?: true;
  default?: unknown;
  pattern?: [source: string, message: string];
  maxlength?: number;
  type?: 'url' | 'email' | 'date';
  format?: string;
  value_type?: 'int' | 'float';
  min?: number;
  max?: number;
  options?: readonly Choice[];
  multiple?: true;
  field?: CmsField;
  fields?: CmsField[];
  summary?: string;
  collapsed?: 'auto' | true;
  root?: true;
}

/** A value somebody can choose, and how it is shown. */
export interface Choice {
  label: string;
  value: unknown;
}

/** A schema as JSON Schema says it, as far as ours go. */
export interface Shape {
  type?: string;
  description?: string;
  default?: unknown;
  properties?: Record<string, Shape>;
  required?: string[];
  items?: Shape;
  anyOf?: Shape[];
  allOf?: Shape[];
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  format?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  additionalProperties?: boolean;
}

/** What of a schema is looked at here. A word that isn't among these would be a rule that the editor doesn't keep. */
const KNOWN: ReadonlySet<string> = new Set(
  '$schema type description default properties required items anyOf allOf enum const pattern format minLength maxLength minimum maximum minItems maxItems additionalProperties'.split(
    ' ',
  ),
);

/** What a field can be chosen from, told by its path and its schema; nothing where people write what they like. */
export type Choices = (path: readonly string[], shape: Shape) => readonly Choice[] | undefined;

/** All fields of an object. */
export function fieldsOf(shape: Shape, choices: Choices, path: readonly string[] = []): CmsField[] {
  const needed = new Set(shape.required);
  return Object.entries(shape.properties ?? {}).map(([name, field]) =>
    fieldOf([...path, name], field, needed.has(name), choices),
  );
}

/** One field of a schema as the editor shows it. It throws where the editor has no way to: a test sees to it that it has one for every field there is. */
export function fieldOf(path: readonly string[], shape: Shape, needed: boolean, choices: Choices): CmsField {
  const stranger = Object.keys(shape).find((word) => !KNOWN.has(word));
  if (stranger !== undefined) throw new Error(`The editor has no way to keep to “${stranger}” of ${path.join('.')}.`);
  const name = path.at(-1) ?? '';
  const field = {
    name,
    label: labelOf(name),
    required: needed,
    // Its hints know no code marks.
    ...(shape.description === undefined ? {} : { hint: shape.description.replaceAll('`', '') }),
    // No default is told: the editor would write it into files that leave it out.
  };
  const options = choices(path, shape) ?? fixedChoices(shape);
  if (options !== undefined) return { ...field, widget: 'select', options };
  if (isOneOrMany(shape)) return listField(field, path, shape.anyOf?.[1] ?? {}, choices);
  switch (shape.type) {
    case 'string':
      return { ...field, ...wordsOf(shape, needed) };
    case 'boolean':
      return { ...field, widget: 'boolean', default: shape.default ?? false };
    case 'number':
    case 'integer':
      return { ...field, widget: 'number', value_type: shape.type === 'integer' ? 'int' : 'float', ...bounds(shape) };
    case 'array':
      return listField(field, path, shape, choices);
    case 'object':
      return {
        ...field,
        widget: 'object',
        fields: fieldsOf(shape, choices, path),
        ...(needed ? {} : { collapsed: 'auto' }),
      };
    default:
      throw new Error(`The editor has no way to show ${path.join('.')} (${shape.type ?? 'no type'}).`);
  }
}

/** True of a schema for one line or a list of lines. The editor shows a list; the file has one line where there is one. */
export function isOneOrMany({ anyOf = [] }: Shape): boolean {
  const [one, many] = anyOf;
  return anyOf.length === 2 && one?.type === 'string' && many?.type === 'array' && many.items?.type === 'string';
}

function listField(field: Omit<CmsField, 'widget'>, path: readonly string[], shape: Shape, choices: Choices): CmsField {
  const { minItems: min, maxItems: max } = shape;
  const base = {
    ...field,
    // To the editor, a list that is required has something in it.
    required: field.required && (min ?? 0) > 0,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  };
  const item = fieldOf([...path, '*'], shape.items ?? {}, true, choices);
  if (item.options !== undefined) return { ...base, widget: 'select', multiple: true, options: item.options };
  if (item.fields !== undefined)
    return { ...base, widget: 'list', fields: item.fields, summary: summaryOf(item.fields), collapsed: 'auto' };
  return { ...base, widget: 'list', field: { ...item, name: 'item', label: 'Item' } };
}

/** The words of a list's item while it is shut: its first two that are always there. */
function summaryOf(fields: readonly CmsField[]): string {
  const [one, two] = fields.filter(({ required, fields: inner }) => required && inner === undefined);
  return [one, two].flatMap((each) => (each === undefined ? [] : [`{{fields.${each.name}}}`])).join(' · ');
}

function fixedChoices(shape: Shape): Choice[] | undefined {
  const values = shape.const === undefined ? shape.enum : [shape.const];
  return values?.map((value) => ({ label: String(value), value }));
}

/** A line of words, several, a day or an address, with the rule that the schema has for it. */
function wordsOf(shape: Shape, needed: boolean): Pick<CmsField, 'widget'> & Partial<CmsField> {
  if (shape.format === 'date') return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
  const patterns = [shape, ...(shape.allOf ?? [])].flatMap(({ pattern }) => (pattern === undefined ? [] : [pattern]));
  const longest = shape.maxLength === undefined ? {} : { maxlength: shape.maxLength };
  if (shape.format === 'uri') return { widget: 'string', type: 'url', ...longest };
  if (shape.format === 'email') return { widget: 'string', type: 'email', ...longest };
  if (shape.format !== undefined) throw new Error(`The editor has no way to keep to the format “${shape.format}”.`);
  // It takes one rule; the last is the closest.
  const rule = patterns.at(-1);
  return {
    widget: patterns.some((pattern) => !new RegExp(pattern).test('one\ntwo')) ? 'string' : 'text',
    ...longest,
    // What is left empty is held against the rule too.
    ...(rule === undefined ? {} : { pattern: [needed ? rule : `^(?:undefined|null)?$|${rule}`, wrongWords(rule)] }),
  };
}

function bounds({ minimum, maximum }: Shape): { min?: number; max?: number } {
  return {
    ...(minimum === undefined || minimum <= Number.MIN_SAFE_INTEGER ? {} : { min: minimum }),
    ...(maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER ? {} : { max: maximum }),
  };
}

/** `groupSize` as people read it: “Group size”. */
export function labelOf(name: string): string {
  const words = name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
