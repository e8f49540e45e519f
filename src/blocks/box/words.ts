import { textProp } from '../attributes.ts';
import type { BlockWords } from '../context.ts';

/** The words in its corner. */
export const words: BlockWords = (block, { t }) => ({ label: textProp(block, 'label') ?? t('paper.box') });
