import { textProp } from '../attributes.ts';
import type { BlockWords } from '../context.ts';

/** Whether to tick one or any. */
export const words: BlockWords = (block, { t }) => ({
  label: t(textProp(block, 'choose') === 'one' ? 'paper.tickOne' : 'paper.tickAny'),
});
