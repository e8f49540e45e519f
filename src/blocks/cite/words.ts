import { textProp } from '../attributes.ts';
import type { BlockWords } from '../context.ts';

/** Who, when, where in it. */
export const words: BlockWords = (block, { source }) => {
  const entry = source(textProp(block, 'source') ?? '');
  if (entry === undefined) return {};
  return {
    source: [entry.by ?? entry.title, entry.year, textProp(block, 'at')]
      .filter((part) => part !== undefined)
      .join(', '),
  };
};
