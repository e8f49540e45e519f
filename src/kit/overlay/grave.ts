import type { Root } from '../document/tree.ts';
import { walk } from '../document/tree.ts';
import { canonicalValue } from './canonical.ts';
import type { Fields } from './merge.ts';

/** Fields that are about safety, or about how far something can be trusted. */
export const GRAVE_FIELDS: ReadonlySet<string> = new Set([
  'safeguarding',
  'specialist',
  'reviewedBy',
  'personalData',
  'privacy',
  'filledIn',
  'contentNotes',
  'retired',
  'status',
  'sources',
]);
/** Blocks that state facts, send people for help, or keep them safe. */
const GRAVE_BLOCKS: ReadonlySet<string> = new Set(['Fact', 'Cite', 'Signpost', 'Hard', 'Watch', 'Harvest']);

/** What of a text is about safety or facts, as one text to compare: a change in it can't wait. */
export function graveParts(fields: Fields, body: Root): string {
  const grave = Object.entries(fields).filter(([name]) => GRAVE_FIELDS.has(name));
  const blocks = [...walk(body)].flatMap(({ node }) =>
    node.type === 'block' && GRAVE_BLOCKS.has(node.name) ? [withoutPlaces(node)] : [],
  );
  return canonicalValue([Object.fromEntries(grave), blocks]);
}

/** A piece of a tree without where it stands in its file. */
export function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== 'position')
      .map(([name, inner]) => [name, withoutPlaces(inner)]),
  );
}
