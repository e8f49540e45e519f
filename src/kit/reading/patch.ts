import { openText } from '../document/source.ts';
import type { SourceFile } from '../document/source.ts';
import { placesInYaml, readYaml } from '../document/yaml.ts';
import type { Issue } from '../issue.ts';
import { isFields } from '../overlay/merge.ts';
import type { Fields } from '../overlay/merge.ts';
import { shortHash } from '../schema/fields.ts';
import type { Places } from '../schema/problem.ts';

/** A branch's changes to the fields of an item. */
export interface Patch {
  file: SourceFile;
  /** The fingerprint of the kit's text it was begun on, where it says so. */
  basedOn?: string;
  fields: Fields;
  places: Places;
  /** Whether the value at a path comes from the patch. */
  sets(path: readonly PropertyKey[]): boolean;
}

/** Reads a patch: fields as in the item itself, of which only those that change are written. */
export function readPatch(file: SourceFile): { patch?: Patch; issues: Issue[] } {
  const opened = openText(file);
  const yaml = readYaml(opened.text, file.path);
  const issues = [...opened.issues, ...yaml.issues];
  if (!yaml.ok || issues.some((issue) => issue.level === 'error')) return { issues };
  const fields = yaml.value ?? {};
  const refuse = (message: string, mend: string, field?: string): { issues: Issue[] } => ({
    issues: [
      ...issues,
      {
        ...places(field === undefined ? [] : [field]),
        level: 'error',
        rule: 'patch',
        ...(field === undefined ? {} : { field }),
        message,
        mend,
      },
    ],
  });
  const places = placesInYaml(opened.text, file.path);
  if (!isFields(fields))
    return refuse(
      'A patch holds fields, one “name: value” a line.',
      'Write only the fields you want to change, as they stand at the top of the kit’s text.',
    );
  for (const name of ['code', 'translates'])
    if (Object.hasOwn(fields, name))
      return refuse(
        `A patch can’t change “${name}”.`,
        name === 'code'
          ? 'Take the line out: the code is printed on paper, and never changes.'
          : 'Take the line out; it belongs in a translation.',
        name,
      );
  const { basedOn, ...rest } = fields;
  if (basedOn !== undefined && !shortHash.safeParse(basedOn).success)
    return refuse(
      'The field “basedOn” must be 16 hex digits in quotes.',
      'Put it back as the page “Keep this site” gave it, or take the line out.',
      'basedOn',
    );
  return {
    patch: {
      file,
      fields: rest,
      places,
      sets: (path) => sets(rest, path),
      ...(typeof basedOn === 'string' ? { basedOn } : {}),
    },
    issues,
  };
}

function sets(fields: Fields, path: readonly PropertyKey[]): boolean {
  let here: unknown = fields;
  for (const step of path) {
    if (!isFields(here)) return true;
    if (!Object.hasOwn(here, step)) return false;
    here = here[String(step)];
  }
  return path.length > 0;
}
