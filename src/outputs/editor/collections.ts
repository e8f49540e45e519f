import type { z } from 'zod';
import type { Kit } from '../../kit/kit.ts';
import { ownPath } from '../../kit/reading/address.ts';
import { branchSchema } from '../../kit/schema/branch.ts';
import { eventFileSchema, eventsSchema } from '../../kit/schema/events.ts';
import { SLUG } from '../../kit/schema/fields.ts';
import { schemaOfKind } from '../../kit/schema/kinds.ts';
import { localSchema, slotFileSchema } from '../../kit/schema/local-facts.ts';
import { ownPageSchema } from '../../kit/schema/page.ts';
import type { Kind } from '../../kit/schema/vocabulary.ts';
import { asJsonSchema } from '../data/json-schemas.ts';
import type { Translate } from '../web/translate.ts';
import { makeChoices } from './choices.ts';
import { fieldsOf } from './field.ts';
import type { CmsField, Shape } from './field.ts';
import { formatOf } from './formats.ts';
import type { FileFormat } from './formats.ts';

/** One file that always has the same name. */
export interface CmsFile {
  name: string;
  label: string;
  file: string;
  format: string;
  i18n?: true;
  fields: CmsField[];
}

/** A few files that always have the same names, as Sveltia CMS takes them. */
export interface FilesCollection {
  name: string;
  label: string;
  i18n?: true;
  files: CmsFile[];
}

/** A folder of files. */
export interface FolderCollection {
  name: string;
  label: string;
  folder: string;
  extension: 'yaml' | 'mdx';
  format: string;
  slug: { template: string; editable: ['create']; pattern: [string, string] };
  sortable_fields: string[];
  filter?: { field: string; pattern: string };
  i18n?: true;
  fields: CmsField[];
}

export type Collection = FilesCollection | FolderCollection;

/** What the editor shows of a branch’s folder, and how it reads and writes it. */
export interface Shelves {
  collections: Collection[];
  formats: FileFormat[];
}

/** Everything in a branch's folder that somebody writes by hand. */
export function shelvesOf(kit: Kit, t: Translate): Shelves {
  const formats: FileFormat[] = [];
  const several = kit.languages.length > 1;
  const inAll = (fields: CmsField[]) =>
    several ? { i18n: true as const, fields: inEachLanguage(fields) } : { fields };
  /** The fields of a sort of file, its text among them, and the format that keeps them. */
  const sheet = (name: string, schema: z.ZodType, extension: 'yaml' | 'mdx', own?: Kind) => {
    const shape = asJsonSchema(schema) as Shape;
    const format = formatOf(name, extension, shape);
    formats.push(format);
    const fields = fieldsOf(shape.items ?? shape, makeChoices(kit, own));
    if (extension === 'mdx') fields.push(bodyField(t));
    return { format: format.name, fields: shape.items === undefined ? fields : [listField(name, fields, t)] };
  };
  const file = (name: string, schema: z.ZodType): CmsFile => ({
    name,
    label: t(`editor.${name}`),
    file: `${kit.folder}/${name}.yaml`,
    ...sheet(name, schema, 'yaml'),
  });
  const folder = (name: string, label: string, path: string, extension: 'yaml' | 'mdx') => ({
    name,
    label,
    folder: `${kit.folder}/${path}`,
    extension,
    slug: {
      template: '{{title}}',
      editable: ['create'] as ['create'],
      pattern: [SLUG.source, t('editor.slug')] as [string, string],
    },
    sortable_fields: ['title'],
  });
  const kinds = (Object.keys(schemaOfKind) as Kind[]).map((kind): FolderCollection => {
    const path = ownPath(kind, 'x', undefined);
    const extension = kind === 'curriculum' ? 'yaml' : 'mdx';
    const { format, fields } = sheet(kind, schemaOfKind[kind], extension, kind);
    return {
      ...folder(kind, t(`nav.${kind}`), path.slice(0, path.lastIndexOf('/')), extension),
      format,
      ...inAll(fields),
      // A patch of a course stands there too, and is no course: it has no code.
      ...(kind === 'curriculum' ? { filter: { field: 'code', pattern: '^C' } } : {}),
    };
  });
  const slot = sheet('slot', slotFileSchema, 'mdx');
  const page = sheet('own-page', ownPageSchema, 'mdx', 'page');
  return {
    formats,
    collections: [
      {
        name: 'branch',
        label: t('editor.files'),
        files: [file('branch', branchSchema), file('local', localSchema), file('events', eventsSchema)],
      },
      // Events have their translations in them.
      { ...folder('event', t('editor.event'), 'events', 'yaml'), ...sheet('event', eventFileSchema, 'yaml') },
      {
        name: 'slots',
        label: t('editor.slots'),
        ...(several ? { i18n: true as const } : {}),
        files: kit.slots.map(({ id, label }) => ({
          name: id,
          label,
          file: `${kit.folder}/slots/${id}${several ? '.{{locale}}' : ''}.mdx`,
          format: slot.format,
          ...inAll(slot.fields),
        })),
      },
      { ...folder('own-page', t('editor.ownPages'), 'pages', 'mdx'), format: page.format, ...inAll(page.fields) },
      ...kinds,
    ],
  };
}

/** A file that is a list as a whole. */
function listField(name: string, fields: CmsField[], t: Translate): CmsField {
  return {
    name: 'list',
    label: t(`editor.${name}`),
    widget: 'list',
    required: false,
    root: true,
    collapsed: true,
    summary: SUMMARY[name] ?? '',
    fields,
  };
}

/** What a shut item of a file's list is called. */
const SUMMARY: Readonly<Record<string, string>> = {
  local: '{{fields.slot}}',
  events: '{{fields.title}} · {{fields.starts}}',
};

/** The text of a page: letters as they are, since an editor that shows them set would lose the kit's blocks. */
function bodyField(t: Translate): CmsField {
  return { name: 'body', label: t('editor.body'), widget: 'text', required: false, hint: t('editor.bodyHint') };
}

/** A translation is a whole text, with fields of its own. */
function inEachLanguage(fields: readonly CmsField[]): CmsField[] {
  return fields.map((field) => ({
    ...field,
    i18n: true,
    ...(field.fields === undefined ? {} : { fields: inEachLanguage(field.fields) }),
    ...(field.field === undefined ? {} : { field: { ...field.field, i18n: true as const } }),
  }));
}
