import { blocks } from '../../../blocks/definitions.ts';
import type { BlockDefinition } from '../../../blocks/block.ts';
import { rules } from '../../../kit/checks/check.ts';
import type { PageItem } from '../../../kit/kit.ts';
import { type EditorSchema, asJsonSchema, editorSchemas } from '../../data/json-schemas.ts';
import { renderBody } from '../body.ts';
import type { Page } from '../page.ts';
import { type Field, fieldsOf, shared } from '../reference/fields.ts';
import type { Schema } from '../reference/holds.ts';
import { lowerHeadings } from '../reference/lower-headings.ts';
import type { Translate } from '../translate.ts';
import type { Shown, View } from '../view.ts';
import { type ItemProps, itemPage } from './item.ts';

/** The id of the handbook page that the reference follows on. */
export const REFERENCE = 'reference';

/** A block, as authors need to know it. */
export interface BlockEntry {
  id: string;
  name: string;
  about: string;
  /** Where it may stand, and what may stand in it. */
  place: string;
  fields: Field[];
  /** Its example as it is written, and as it comes out; nothing where there is none. */
  example?: { source: string; html: string };
  /** True of what is made for paper: its example is shown on some. */
  paper: boolean;
}

/** A table of fields, and the files they belong to. */
export interface FieldTable {
  id: string;
  title: string;
  /** Sentences before the table. */
  words: string[];
  fields: Field[];
}

/** A handbook page that goes on with everything an author can write, made from the code. */
export interface ReferenceProps extends ItemProps {
  /** True where the page is in another language than the code's own sentences, which are English. */
  mixed: boolean;
  shelves: { id: string; title: string; blocks: BlockEntry[] }[];
  tables: { id: string; title: string; tables: FieldTable[] }[];
  rules: { name: string; about: string }[];
}

const SHELVES = ['session', 'paper', 'anywhere'] as const;
const WORKING = ['module', 'guide', 'worksheet', 'template'];
const KINDS = ['module', 'curriculum', 'guide', 'worksheet', 'template', 'page'];

/** Sets the page of every block and field: the handbook page's own words, then what the code says. */
export function referencePage(
  shown: Shown<PageItem>,
  outer: View,
): Omit<Page<ReferenceProps>, 't' | 'words' | 'frameWords'> {
  const page = itemPage(shown, outer);
  const view = outer.speaking(shown.item.lang);
  const { t } = view;
  const shelves = SHELVES.map((shelf) => ({
    id: `blocks-${shelf}`,
    title: t(`reference.blocks.${shelf}`),
    blocks: [...blocks.values()].filter((block) => block.for === shelf).map((block) => blockEntry(block, view)),
  }));
  const tables = [
    { id: 'fields', title: t('reference.fields'), tables: kindTables(t) },
    { id: 'files', title: t('reference.files'), tables: fileTables(t) },
  ];
  const sections = [...shelves, ...tables, { id: 'rules', title: t('reference.rules') }];
  return {
    ...page,
    template: 'reference',
    props: {
      ...page.props,
      contents: sections.map((section) => ({ label: section.title, href: `#${section.id}` })),
      mixed: shown.item.lang !== 'en',
      shelves,
      tables,
      rules: rules.map(({ name, about }) => ({ name, about })),
    },
  };
}

function blockEntry(block: BlockDefinition, view: View): BlockEntry {
  const { t } = view;
  const example = view.kit.examples.find((entry) => entry.block === block.name);
  const place =
    block.inside === undefined
      ? t(`reference.place.${block.place}`)
      : t('reference.place.inside', { names: block.inside.map((name) => `\`${name}\``).join(', ') });
  // An example stands in a session's page, or on a sheet, and is in English.
  const kind = block.for === 'paper' ? 'worksheet' : 'module';
  return {
    id: `block-${block.name.toLowerCase()}`,
    name: block.name,
    about: block.about,
    place: `${place} ${t(`reference.inIt.${block.holds}`)}`,
    fields: fieldsOf(asJsonSchema(block.props), t),
    ...(example === undefined
      ? {}
      : {
          example: {
            source: example.source,
            html: lowerHeadings(renderBody({ kind, lang: 'en', body: example.body }, view.speaking('en')), 4),
          },
        }),
    paper: block.for === 'paper',
  };
}

/** The fields of items: those that all kinds have, those of working items, and what is left to each. */
function kindTables(t: Translate): FieldTable[] {
  const entries = editorSchemas()
    .filter((entry) => KINDS.includes(entry.name))
    .sort((a, b) => KINDS.indexOf(a.name) - KINDS.indexOf(b.name));
  const all = shared(new Map(entries.map((entry) => [entry.name, entry.schema])));
  const working = shared(new Map([...all.own].filter(([name]) => WORKING.includes(name))));
  const own = new Map([...all.own, ...working.own]);
  const tables = entries.map((entry) => ({
    id: `fields-${entry.name}`,
    title: t(`kind.${entry.name}`),
    words: [
      whereOf(entry, t),
      t('reference.atLeast', { names: (entry.schema.required ?? []).map((name) => `\`${name}\``).join(', ') }),
      t(working.own.has(entry.name) ? 'reference.besideWorking' : 'reference.besideCommon'),
    ],
    fields: fieldsOf(own.get(entry.name) ?? {}, t),
  }));
  return [table('common', all.common, t), table('working', working.common, t), ...tables];
}

function table(id: 'common' | 'working', schema: Schema, t: Translate): FieldTable {
  return {
    id: `fields-${id}`,
    title: t(`reference.${id}`),
    words: [t(`reference.${id}Words`)],
    fields: fieldsOf(schema, t),
  };
}

/** The fields of the data files, and of a branch's own. */
function fileTables(t: Translate): FieldTable[] {
  return editorSchemas()
    .filter((entry) => !KINDS.includes(entry.name))
    .map((entry) => ({
      id: `file-${entry.name}`,
      title: `${entry.name}.yaml`,
      words: [t(`reference.file.${entry.name}`), whereOf(entry, t)],
      fields: fieldsOf(entry.schema, t),
    }));
}

function whereOf(entry: EditorSchema, t: Translate): string {
  const [folder] = entry.folders;
  return folder === undefined
    ? t('reference.inFile', { file: `\`${entry.files.join(', ').replace('**/', '')}\`` })
    : t('reference.inFolder', { folder: `\`${folder}\`` });
}
