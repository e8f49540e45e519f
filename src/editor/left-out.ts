import type { FileFormat } from '../outputs/editor/formats.ts';
import { isFields } from './in-place.ts';

/** A value as its file would have it: Sveltia CMS leaves out lists that are empty, and writes yes and no where nobody said either. What stood empty
 * goes on standing there, and what went without saying still does. `untold` has what goes without saying, by its path; `*` is any item of a list. */
export function leftOut(value: unknown, before: unknown, untold: FileFormat['untold'], path = ''): unknown {
  if (Array.isArray(value)) {
    const old: unknown[] = Array.isArray(before) ? before : [];
    return value.map((item: unknown, index) =>
      leftOut(item, old.length === value.length ? old[index] : likest(item, old), untold, `${path}*.`),
    );
  }
  if (!isFields(value)) return value;
  const old = isFields(before) ? before : {};
  const told = Object.entries(value)
    .filter(([name, inner]) => name in old || !(path + name in untold) || untold[path + name] !== inner)
    .map(([name, inner]) => [name, leftOut(inner, old[name], untold, `${path}${name}.`)]);
  const empty = Object.entries(old).filter(
    ([name, inner]) => !(name in value) && Array.isArray(inner) && inner.length === 0,
  );
  return Object.fromEntries([...told, ...empty]);
}

/** The item that this one was, where items came or went: the one that begins alike. */
function likest(item: unknown, old: readonly unknown[]): unknown {
  const [name] = Object.keys(Object(item));
  return name === undefined
    ? undefined
    : old.find((each) => isFields(each) && isFields(item) && each[name] === item[name]);
}
