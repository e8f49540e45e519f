import type { Block } from '../../document/tree.ts';
import { walk } from '../../document/tree.ts';
import type { Item, Kit } from '../../kit.ts';
import type { Kind } from '../../schema/vocabulary.ts';
import { stringOf } from '../blocks.ts';
import { atEntry, atField, atNode, type Where } from '../place.ts';

/** What can be referred to by id: an item of a kind, or an entry of a data file. */
export type Sort = Kind | 'term' | 'source' | 'slot' | 'signpost';

/** A reference by id, and where it is made. */
export interface Target {
  sort: Sort;
  id: string;
  where: Where;
}

/** Attributes of blocks that hold an id. */
const IN_BLOCKS: Record<string, { prop: string; sort: Sort }> = {
  Term: { prop: 'id', sort: 'term' },
  Cite: { prop: 'source', sort: 'source' },
  Fact: { prop: 'source', sort: 'source' },
  Local: { prop: 'slot', sort: 'slot' },
  Signpost: { prop: 'id', sort: 'signpost' },
};

type Named = [field: string, sort: Sort, id: string | undefined];

function list(field: string, sort: Sort, ids: readonly string[]): Named[] {
  return ids.map((id, index) => [`${field}.${index}`, sort, id]);
}

function ofKind(item: Item): Named[] {
  switch (item.kind) {
    case 'module':
      return [
        ...list('worksheets', 'worksheet', item.data.worksheets),
        ...list('guides', 'guide', item.data.guides),
        ...list('prerequisites', 'module', item.data.prerequisites),
        ...list('followOn', 'module', item.data.followOn),
        ['retired.instead', 'module', item.data.retired?.instead],
      ];
    case 'guide':
      return [
        ...list('worksheets', 'worksheet', item.data.worksheets),
        ...list('templates', 'template', item.data.templates),
        ...list('guides', 'guide', item.data.guides),
        ...list('modules', 'module', item.data.modules),
        ['retired.instead', 'guide', item.data.retired?.instead],
      ];
    case 'worksheet':
    case 'template':
      return [...list('guides', 'guide', item.data.guides), ['retired.instead', item.kind, item.data.retired?.instead]];
    case 'curriculum':
      return [
        ...item.data.sessions.flatMap((stage, index): Named[] => [
          [`sessions.${index}.module`, 'module', stage.module],
          ...list(`sessions.${index}.instead`, 'module', stage.instead),
          [`sessions.${index}.between.guide`, 'guide', stage.between?.guide],
          [`sessions.${index}.between.worksheet`, 'worksheet', stage.between?.worksheet],
        ]),
        ...item.data.extra.map(({ module }, index): Named => [`extra.${index}.module`, 'module', module]),
      ];
    case 'page':
      return [];
  }
}

function inFrontmatter(item: Item): Target[] {
  const named: Named[] = [
    ...list('sources', 'source', item.data.sources),
    ...item.data.origins.map(({ source }, index): Named => [`origins.${index}.source`, 'source', source]),
    ...ofKind(item),
  ];
  return named.flatMap(([field, sort, id]) =>
    id === undefined ? [] : [{ sort, id, where: () => atField(item, field) }],
  );
}

function inBlock(item: Item, block: Block): Target[] {
  const reference = IN_BLOCKS[block.name];
  const id = reference && stringOf(block, reference.prop);
  return reference && id !== undefined
    ? [{ sort: reference.sort, id, where: () => ({ ...atNode(item, block), field: reference.prop }) }]
    : [];
}

/** Every reference by id that an item makes, in frontmatter and blocks. */
export function targetsOf(item: Item): Target[] {
  return [
    ...inFrontmatter(item),
    ...[...walk(item.body)].flatMap(({ node }) => (node.type === 'block' ? inBlock(item, node) : [])),
  ];
}

/** Every reference by id that the data files make. */
export function targetsOfData(kit: Kit): Target[] {
  return [
    ...kit.glossary.flatMap((entry) =>
      entry.sources.map((id): Target => ({ sort: 'source', id, where: () => atEntry('glossary', entry.id) })),
    ),
    ...kit.slots.flatMap((slot): Target[] =>
      slot.worksheet === undefined
        ? []
        : [{ sort: 'worksheet', id: slot.worksheet, where: () => atEntry('slots', slot.id) }],
    ),
    ...kit.renames.map((rename): Target => ({
      sort: rename.kind,
      id: rename.to,
      where: () => atEntry('renames', rename.from),
    })),
  ];
}

/** The ids that can be referred to, by sort. */
export function known(kit: Kit): Record<Sort, Set<string>> {
  const ids = (kind: Kind): Set<string> =>
    new Set(
      // What can’t be read because its fields are wrong is reported there; whoever refers to it has done nothing wrong.
      [...kit.items, ...kit.unread.filter((item) => item.why === 'broken')]
        .filter((item) => item.kind === kind)
        .map((item) => item.id),
    );
  return {
    module: ids('module'),
    guide: ids('guide'),
    worksheet: ids('worksheet'),
    template: ids('template'),
    curriculum: ids('curriculum'),
    page: ids('page'),
    term: new Set(kit.glossary.map((entry) => entry.id)),
    source: new Set(kit.sources.map((entry) => entry.id)),
    slot: new Set(kit.slots.map((entry) => entry.id)),
    signpost: new Set(kit.signposts.map((entry) => entry.id)),
  };
}
