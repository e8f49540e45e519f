import { textProp } from '../attributes.ts';
import type { BlockWords } from '../context.ts';

/** What the word means. */
export const words: BlockWords = (block, { term }) => {
  const entry = term(textProp(block, 'id') ?? '');
  return entry === undefined ? {} : { term: entry.term, definition: entry.definition.replaceAll(/\s+/g, ' ') };
};
