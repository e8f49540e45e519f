import { splitFrontmatter } from '../document/frontmatter.ts';
import { openText } from '../document/source.ts';
import type { SourceFile } from '../document/source.ts';
import { placesOfAll } from '../document/yaml.ts';
import type { Item } from '../kit.ts';
import { pathsOf } from '../overlay/merge.ts';
import { dotted } from '../schema/problem.ts';
import type { Kind } from '../schema/vocabulary.ts';
import type { Patch } from './patch.ts';

type ItemPlaces = NonNullable<Item['places']>;

/**
 * Has an item tell where its fields stand. They are looked up only when something is wrong there, and they are no field of the item that is
 * copied or kept: a thousand items would bring all their places along for the few that are asked for.
 */
export function withPlaces<Any extends object>(item: Any, places: () => ItemPlaces | undefined): Any {
  return Object.defineProperty(item, 'places', { get: places, enumerable: false, configurable: true });
}

/** The place of every field in an item's file, and in the patch that changes some. */
export function fieldPlaces(kind: Kind, file: SourceFile, patch?: Patch): ItemPlaces {
  const places: ItemPlaces = inFile(kind, file);
  for (const path of patch === undefined ? [] : pathsOf(patch.fields)) {
    const { line = 1, column = 1 } = patch?.places(path) ?? {};
    places[dotted(path)] = { line, column, file: patch?.file.path ?? file.path };
  }
  return places;
}

function inFile(kind: Kind, file: SourceFile): ItemPlaces {
  if (kind === 'curriculum') return placesOfAll(openText(file).text);
  const top = splitFrontmatter(openText(file).text, file.path);
  return placesOfAll(top.yaml ?? '', top.yamlLine - 1);
}
