import { normalise } from '../document/normalise.ts';
import { parseDocument } from '../document/parse.ts';
import { openText } from '../document/source.ts';
import type { SourceFile } from '../document/source.ts';
import type { Root } from '../document/tree.ts';
import { placesInYaml, readYaml } from '../document/yaml.ts';
import type { Issue } from '../issue.ts';
import type { Item } from '../kit.ts';
import { schemaOfKind } from '../schema/kinds.ts';
import { ownPageSchema } from '../schema/page.ts';
import { checkAgainst } from '../schema/problem.ts';
import type { Checked, Places } from '../schema/problem.ts';
import type { Kind } from '../schema/vocabulary.ts';
import { canonicalValue } from '../overlay/canonical.ts';
import { isFields, patched } from '../overlay/merge.ts';
import { fieldPlaces, withPlaces } from './field-places.ts';
import type { Patch } from './patch.ts';
import { planOf } from './plan.ts';

/** What a file is called: its kind, id and language. */
export interface ItemName {
  kind: Kind;
  id: string;
  lang: string;
}

/** What may be said of an item beside its name. */
export interface ItemAbout {
  /** A branch's patch of its fields. */
  patch?: Patch;
  /** Whether it stands in a branch's folder; `page` where it is one of its own pages. */
  own?: boolean | 'page';
}

/** Reads one item. Nothing comes back where its fields are wrong, for nothing can be made of it. */
export function readItem(
  name: ItemName,
  file: SourceFile,
  fingerprint: (text: string) => string,
  { patch, own = false }: ItemAbout = {},
): { item?: Item; issues: Issue[] } {
  const parsed = name.kind === 'curriculum' ? readCourse(file) : parseDocument(file);
  const issues = [...parsed.issues];
  // Fields that could not be made out were reported as such; that all of them are missing would be no news.
  if (parsed.frontmatter === undefined) return { issues };

  const base = {
    id: name.id,
    lang: name.lang,
    file: file.path,
    ...(own === false ? {} : { own: true as const }),
    body: parsed.root,
    hash: fingerprint(normalise(file.text) + (patch === undefined ? '' : canonicalValue(patch.fields))),
  };
  const fields =
    patch === undefined || !isFields(parsed.frontmatter)
      ? parsed.frontmatter
      : patched(parsed.frontmatter, patch.fields);
  const places: Places = (path) => (patch?.sets(path) === true ? patch.places(path) : parsed.places(path));
  const item = own === 'page' ? buildOwnPage(fields, places, base) : build(name.kind, fields, places, base);
  if (item.ok) return { item: withPlaces(item.data, () => fieldPlaces(name.kind, file, patch)), issues };
  return { issues: [...issues, ...item.issues] };
}

type Base = Pick<Item, 'id' | 'lang' | 'file' | 'own' | 'body' | 'hash'>;

function buildOwnPage(fields: unknown, places: Places, base: Base): Checked<Item> {
  const data = checkAgainst(ownPageSchema, fields, places);
  return data.ok ? { ok: true, data: { ...base, kind: 'page', data: data.data } } : data;
}

function build(kind: Kind, fields: unknown, places: Places, base: Base): Checked<Item> {
  switch (kind) {
    case 'module': {
      const data = checkAgainst(schemaOfKind.module, fields, places);
      return data.ok ? { ok: true, data: { ...base, kind, data: data.data, ...planOf(base.body) } } : data;
    }
    case 'guide': {
      const data = checkAgainst(schemaOfKind.guide, fields, places);
      return data.ok ? { ok: true, data: { ...base, kind, data: data.data } } : data;
    }
    case 'worksheet': {
      const data = checkAgainst(schemaOfKind.worksheet, fields, places);
      return data.ok ? { ok: true, data: { ...base, kind, data: data.data } } : data;
    }
    case 'template': {
      const data = checkAgainst(schemaOfKind.template, fields, places);
      return data.ok ? { ok: true, data: { ...base, kind, data: data.data } } : data;
    }
    case 'curriculum': {
      const data = checkAgainst(schemaOfKind.curriculum, fields, places);
      return data.ok ? { ok: true, data: { ...base, kind, data: data.data } } : data;
    }
    case 'page': {
      const data = checkAgainst(schemaOfKind.page, fields, places);
      return data.ok ? { ok: true, data: { ...base, kind, data: data.data } } : data;
    }
  }
}

function readCourse(file: SourceFile): { frontmatter: unknown; places: Places; root: Root; issues: Issue[] } {
  const opened = openText(file);
  const yaml = readYaml(opened.text, file.path);
  return {
    frontmatter: opened.unread ? undefined : yaml.value,
    places: placesInYaml(opened.text, file.path),
    root: { type: 'root', children: [] },
    issues: [...opened.issues, ...yaml.issues],
  };
}
