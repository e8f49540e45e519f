import { numberProp } from '../attributes.ts';
import type { BlockWords } from '../context.ts';

/** What to do with them. */
export const words: BlockWords = (block, { t }) => {
  const blank = numberProp(block, 'blank');
  return { label: t('paper.cards'), ...(blank === 0 ? {} : { blanks: t('paper.blankCards', { n: blank }) }) };
};
