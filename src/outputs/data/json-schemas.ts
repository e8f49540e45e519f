import { z } from 'zod';
import { branchSchema } from '../../kit/schema/branch.ts';
import {
  foundingSchema,
  glossarySchema,
  renamesSchema,
  signpostsSchema,
  slotsSchema,
  sourcesSchema,
} from '../../kit/schema/data-files.ts';
import { eventFileSchema, eventsSchema } from '../../kit/schema/events.ts';
import { schemaOfKind } from '../../kit/schema/kinds.ts';
import { hideFileSchema, settleFileSchema } from '../../kit/schema/one-change.ts';
import { localSchema } from '../../kit/schema/local-facts.ts';

/** A schema for editors: whose files it is for, and what it says. */
export interface EditorSchema {
  name: string;
  /** Files that are this as a whole, YAML; empty where it is the head of an MDX file. */
  files: string[];
  /** Folders whose MDX files have it as their frontmatter. */
  folders: string[];
  schema: z.core.JSONSchema.BaseSchema;
}

/** Every schema an author's editor can use. */
export function editorSchemas(): EditorSchema[] {
  const items = Object.entries(schemaOfKind).map(([kind, schema]) => ({
    name: kind,
    files: kind === 'curriculum' ? ['curricula/*.yaml'] : [],
    folders: FOLDERS[kind] ?? [],
    schema: asJsonSchema(schema),
  }));
  const data = Object.entries(DATA).map(([name, schema]) => ({
    name,
    files: [`src/content/data/${name}.yaml`],
    folders: [],
    schema: asJsonSchema(schema),
  }));
  return [
    ...items,
    ...data,
    ...Object.entries(OWN).map(([name, schema]) => ({
      name,
      files: [`**/${name}.yaml`],
      folders: [],
      schema: asJsonSchema(schema),
    })),
    ...Object.entries(ONE_CHANGE).map(([name, [folder, schema]]) => ({
      name,
      files: [`**/${folder}/*.yaml`],
      folders: [],
      schema: asJsonSchema(schema),
    })),
  ];
}

const FOLDERS: Record<string, string[]> = {
  module: ['src/content/modules'],
  guide: ['src/content/guides'],
  worksheet: ['src/content/worksheets'],
  page: ['src/content/pages'],
  template: ['templates/documents'],
};

/** Files in a branch's folder. */
const OWN = { branch: branchSchema, local: localSchema, events: eventsSchema };

/** Folders of a branch whose files hold one change each. */
const ONE_CHANGE = {
  event: ['events', eventFileSchema],
  hide: ['hide', hideFileSchema],
  settle: ['settle', settleFileSchema],
} as const;

const DATA = {
  glossary: glossarySchema,
  sources: sourcesSchema,
  signposts: signpostsSchema,
  slots: slotsSchema,
  founding: foundingSchema,
  renames: renamesSchema,
};

/** A schema as JSON Schema says it: `input` is what people write, before defaults are filled in. */
export function asJsonSchema(schema: z.ZodType): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}
