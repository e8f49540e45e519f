import { numberProp } from '../attributes.ts';
import type { BlockWords } from '../context.ts';

/** How to use it. */
export const words: BlockWords = (block, { t }) => ({ heard: t('paper.scale', { n: numberProp(block, 'points') }) });
