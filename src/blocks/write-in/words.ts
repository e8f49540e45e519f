import { numberProp } from '../attributes.ts';
import type { BlockWords } from '../context.ts';

/** What a screen reader hears in place of the lines. */
export const words: BlockWords = (block, { t }) => ({ heard: t('paper.lines', { n: numberProp(block, 'lines') }) });
