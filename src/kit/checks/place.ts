import type { Issue, Place } from '../issue.ts';
import type { Item } from '../kit.ts';
import type { Node } from '../document/tree.ts';
import { dotted } from '../schema/problem.ts';

/** A place looked up only when something is wrong there. */
export type Where = () => Place & Pick<Issue, 'field'>;

/** The data files, by the part of the kit they fill. */
export type DataFile = 'glossary' | 'sources' | 'signposts' | 'slots' | 'founding' | 'renames';

/** Where a node stands. */
export function atNode(item: Item, node: Node | undefined): Place {
  return { file: item.file, ...node?.position };
}

/** Where a line stands. */
export function atLine(item: Item, line: number | undefined): Place {
  return line === undefined ? { file: item.file } : { file: item.file, line };
}

/** Where a frontmatter field stands, or the nearest field around it whose place is known. `worksheets.0` is the first sheet. */
export function atField(item: Item, path: string): Place & Pick<Issue, 'field'> {
  const steps = path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const field = dotted(steps);
  /** Asked for once: finding the places means reading the frontmatter again. */
  const places = item.places;
  for (let count = steps.length; count > 0; count--) {
    const position = places?.[dotted(steps.slice(0, count))];
    if (position) return { file: position.file ?? item.file, line: position.line, column: position.column, field };
  }
  return { file: item.file, field };
}

/** An entry of a data file, by its id. */
export function atEntry(data: DataFile, id: string): Place & Pick<Issue, 'field'> {
  return { file: `src/content/data/${data}.yaml`, field: id };
}
