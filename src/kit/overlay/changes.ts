import type { Node, Root } from '../document/tree.ts';
import { textOf } from '../document/tree.ts';
import type { Item } from '../kit.ts';
import { canonicalValue } from './canonical.ts';
import { withoutPlaces } from './grave.ts';

/** What one version of an item has that another hasn't. */
export interface Changes {
  /** Names of fields whose values differ. */
  fields: string[];
  parts: { title: string; how: 'changed' | 'added' | 'removed' }[];
}

/** Fields that say when somebody looked, not what people read. */
const BESIDE: ReadonlySet<string> = new Set([
  'lastReviewed',
  'reviewBy',
  'translates',
  'basedOn',
  'publish',
  'exceptions',
]);

/** What differs between an item as the kit has it and as a branch has it, by fields and by parts of the text. */
export function changesBetween(before: Item, after: Item): Changes {
  const [old, fresh] = [Object.entries(before.data), new Map<string, unknown>(Object.entries(after.data))];
  const fields = [...new Set([...old.map(([name]) => name), ...fresh.keys()])]
    .filter((name) => !BESIDE.has(name))
    .filter((name) => canonicalValue(new Map(old).get(name)) !== canonicalValue(fresh.get(name)));
  return { fields, parts: partsBetween(partsOf(before.body), partsOf(after.body)) };
}

function partsBetween(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Changes['parts'] {
  return [
    ...[...after].flatMap(([title, text]): Changes['parts'] => {
      const old = before.get(title);
      return old === undefined ? [{ title, how: 'added' }] : old === text ? [] : [{ title, how: 'changed' }];
    }),
    ...[...before.keys()].filter((title) => !after.has(title)).map((title) => ({ title, how: 'removed' as const })),
  ];
}

/** The parts of a text by their titles: what stands under each heading, and each step; the words before the first have none. */
function partsOf(body: Root): Map<string, string> {
  const parts = new Map<string, string>();
  let title = '';
  for (const node of body.children) {
    const own = titleOf(node);
    if (own !== undefined) title = own;
    parts.set(title, `${parts.get(title) ?? ''}${canonicalValue(withoutPlaces(node))}`);
    // What follows a step belongs to no step.
    if (node.type === 'block' && own !== undefined) title = '';
  }
  return parts;
}

function titleOf(node: Node): string | undefined {
  if (node.type === 'heading') return textOf(node);
  if (node.type !== 'block') return undefined;
  const { title } = node.props;
  return typeof title === 'string' ? title : undefined;
}
