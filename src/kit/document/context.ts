import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import type { BlockDefinition } from '../../blocks/block.ts';
import type { Reader } from './reader.ts';
import type { References } from './references.ts';

/** What the conversion of one document shares. */
export interface Context {
  reader: Reader;
  references: References;
  /** A heading's id, made from its words. */
  idFor(words: string): string;
}

/** What a node stands in. */
export interface Inside {
  /** The nearest block around it. */
  block?: BlockDefinition;
  /** The names of all blocks around it. */
  blocks: readonly string[];
  /** True inside the words of a link. */
  link: boolean;
  depth: number;
}

/** A tag with all that stands up to its end. */
export type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** Deeper than anybody can follow on paper. */
const DEEPEST = 40;

/** One level further in. */
export function deeper(inside: Inside): Inside {
  return { ...inside, depth: inside.depth + 1 };
}

/** True where no more may stand inside; reported at the first node that does. */
export function isTooDeep(nodes: readonly Parameters<Reader['placeOf']>[0][], inside: Inside, reader: Reader): boolean {
  const [first] = nodes;
  if (inside.depth <= DEEPEST || !first) return false;
  reader.report(
    reader.placeOf(first),
    'limit',
    'This stands inside more lists, quotations or marks than anybody can follow.',
    'Take some of them away.',
  );
  return true;
}
