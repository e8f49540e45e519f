import type { SourceFile } from '../document/source.ts';
import type { Issue } from '../issue.ts';
import type { Adaptation, Item } from '../kit.ts';
import type { Renames } from '../schema/data-files.ts';
import { patchOf, replacement } from './adaptations.ts';
import type { Provenance } from './adaptations.ts';
import type { ItemAbout, ItemName } from './item.ts';
import { readPatch } from './patch.ts';
import type { Patch } from './patch.ts';
import { keyOf } from './twins.ts';
import type { Chosen } from './twins.ts';

/** A patch and what it is for. */
export interface NamedPatch extends ItemName {
  file: SourceFile;
}

/** How an item is read: from a file, with what is to be known of it. */
export type ReadItem = (name: ItemName, file: SourceFile, about: ItemAbout) => { item?: Item; issues: Issue[] };

/** What a branch has changed, ready to be laid over the kit. */
export interface Overlay {
  /** Reads an item as it is shown, and notes how it stands to the kit's. */
  read(name: Chosen): { item?: Item; issues: Issue[] };
  /** What stands in place of something of the kit's; whole once everything chosen was read. */
  adaptations: Adaptation[];
  /** Patches that found no text to change, and records of texts that are gone. */
  finish(): void;
}

/** Makes the overlay of a branch. `inside` is a file's path in the branch's folder. */
export function makeOverlay(
  patches: readonly NamedPatch[],
  provenance: Provenance,
  inside: (path: string) => string,
  readItem: ReadItem,
  renames: Renames,
  issues: Issue[],
): Overlay {
  const waiting = new Map<string, { name: ItemName; patch: Patch }>();
  for (const { file, kind, id, lang } of patches) {
    const read = readPatch(file);
    issues.push(...read.issues);
    if (read.patch) waiting.set(keyOf({ kind, id, lang }), { name: { kind, id, lang }, patch: read.patch });
  }
  const adaptations: Adaptation[] = [];
  return {
    adaptations,
    read(chosen) {
      const { kind, id, lang, file, own, under } = chosen;
      const name = { kind, id, lang };
      const patch = waiting.get(keyOf(name))?.patch;
      waiting.delete(keyOf(name));
      if (own === 'page' && under !== undefined)
        issues.push({
          file: file.path,
          level: 'error',
          rule: 'duplicate-id',
          message: `The kit has a page “${id}”, and this one of your own would hide it.`,
          mend: 'Give yours another name. If you mean to change the kit’s page, put it into content/pages.',
        });
      const read = readItem(name, file, { own, ...(patch === undefined ? {} : { patch }) });
      if (own === false && patch === undefined) return read;
      const kits = own === false ? file : under?.file;
      const upstream = kits && readItem(name, kits, {}).item;
      if (own !== false && own !== 'page')
        adaptations.push(
          replacement(
            {
              ...name,
              file,
              key: inside(file.path),
              ...(kits === undefined ? {} : { under: kits }),
              ...(upstream === undefined ? {} : { upstream }),
              ...(read.item?.data.basedOn === undefined ? {} : { basedOn: read.item.data.basedOn }),
            },
            provenance,
          ),
        );
      if (patch !== undefined)
        adaptations.push(patchOf(name, patch, inside(patch.file.path), kits ?? file, upstream, provenance));
      return read;
    },
    finish() {
      for (const { name, patch } of waiting.values()) {
        const renamed = renames.find(({ kind, from }) => kind === name.kind && from === name.id);
        issues.push({
          file: patch.file.path,
          level: 'warning',
          rule: 'orphan',
          message: `There is no text for this patch to change: no ${name.id} in the language “${name.lang}”.`,
          mend: renamed
            ? `It is called “${renamed.to}” now: rename the patch to ${renamed.to}.patch.yaml.`
            : 'Look at its name. If the kit has dropped the text, delete the patch, or put a text of your own beside it.',
        });
        adaptations.push(patchOf(name, patch, inside(patch.file.path), undefined, undefined, provenance));
      }
    },
  };
}
