import { isOneOrMany } from './field.ts';
import type { Shape } from './field.ts';

/** How the editor reads and writes one sort of file. It is handed to the editor as data. */
export interface FileFormat {
  name: string;
  extension: 'yaml' | 'mdx';
  /** Lists that must stand in the file even where they are empty. */
  always: string[];
  /** Values that may be one line or a list of lines, by their paths; `*` is any item of a list. */
  oneOrMany: string[];
  /** What yes-or-no values are where the file leaves them out, likewise. */
  untold: Record<string, boolean>;
}

/** The format of files with this schema. */
export function formatOf(name: string, extension: 'yaml' | 'mdx', shape: Shape): FileFormat {
  const format: FileFormat = {
    // Sveltia CMS wants this ending of whatever has a head and a text.
    name: `hedge-${name}${extension === 'mdx' ? '-frontmatter' : ''}`,
    extension,
    always: [],
    oneOrMany: [],
    untold: {},
  };
  walk(shape, [], format);
  return format;
}

function walk(shape: Shape, path: readonly string[], format: FileFormat): void {
  if (isOneOrMany(shape)) format.oneOrMany.push(path.join('.'));
  if (shape.items !== undefined) walk(shape.items, [...path, '*'], format);
  for (const [name, field] of Object.entries(shape.properties ?? {})) {
    const here = [...path, name];
    if (field.type === 'array' && shape.required?.includes(name) === true && (field.minItems ?? 0) === 0) {
      if (path.length > 0) throw new Error(`The editor would leave out ${here.join('.')} where it is empty.`);
      format.always.push(name);
    }
    // A value with a default is among those that its schema gives, not among those that a file must have.
    if (field.type === 'boolean' && (field.default !== undefined || shape.required?.includes(name) !== true))
      format.untold[here.join('.')] = field.default === true;
    walk(field, here, format);
  }
}
