import type { BlockWords } from '../context.ts';

/** Its label. */
export const words: BlockWords = (_block, { t }) => ({ label: t('block.say') });
