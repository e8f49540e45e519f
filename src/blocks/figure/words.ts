import { textProp } from '../attributes.ts';
import type { BlockWords } from '../context.ts';

/** The words under the picture. */
export const words: BlockWords = (block) => ({
  caption: [textProp(block, 'caption'), textProp(block, 'credit')].filter((part) => part !== undefined).join(' '),
});
