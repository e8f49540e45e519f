import { textProp } from '../attributes.ts';
import type { BlockWords } from '../context.ts';

/** What is different. */
export const words: BlockWords = (block, { t }) => ({
  title: textProp(block, 'title') ?? t(`variation.${textProp(block, 'when') ?? 'other'}`),
});
