import type { SourceFile } from '../document/source.ts';
import type { Item, Kit, Strings } from '../kit.ts';
import { findMissingIn } from './face.ts';
import type { Face } from './face.ts';
import { unprintableIn } from './unprintable.ts';
import type { Unprintable } from './unprintable.ts';

/** What a kit was read from. */
export interface ReadFrom {
  files: readonly SourceFile[];
  /** branch.yaml, where there is one. */
  branch?: SourceFile | undefined;
  /** Interface words as each file has them. */
  words: readonly { strings: Strings; file: string }[];
  faces: readonly Face[];
}

/** What paper and pictures can't show, of all that may stand on them. Where it is most of an item, the item is marked. */
export function unprintableOf(kit: Omit<Kit, 'unprintable'>, { files, branch, words, faces }: ReadFrom): Unprintable[] {
  const find = findMissingIn(faces);
  const byPath = new Map(files.map((file) => [file.path, file]));
  const inFiles = (value: unknown, ...paths: readonly string[]): Unprintable[] =>
    unprintableIn({ value, files: paths.flatMap((path) => byPath.get(path) ?? []) }, find);
  const ofItem = (item: Item): Unprintable[] => {
    const files = [item.file, ...patchesOf(item, kit)];
    const all = inFiles([item.data, item.body], ...files);
    if (all.length === 0) return all;
    const body = inFiles(item.kind === 'curriculum' ? item.data : item.body, ...files);
    if (body.some(({ most }) => most)) {
      item.unprintable = true;
      return body;
    }
    return all;
  };
  const data = ['glossary', 'sources', 'signposts', 'slots', 'founding'] as const;
  return [
    ...kit.items.flatMap(ofItem),
    // A language's own name stands on pages alone.
    ...unprintableIn({ value: { ...kit.branch, languages: [] }, files: branch === undefined ? [] : [branch] }, find),
    ...inFiles(kit.events, `${kit.folder}/events.yaml`),
    ...kit.facts.flatMap(({ values, source, body, file }) => inFiles([values, source, body], file)),
    ...words.flatMap(({ strings, file }) => inFiles(strings, file)),
    ...data.flatMap((name) => inFiles(kit[name], `src/content/data/${name}.yaml`)),
  ];
}

function patchesOf({ kind, id, lang }: Item, { adaptations }: Pick<Kit, 'adaptations'>): string[] {
  return adaptations
    .filter((each) => each.how === 'patch' && each.kind === kind && each.id === id && each.lang === lang)
    .map(({ file }) => file);
}
