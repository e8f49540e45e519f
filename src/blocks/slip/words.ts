import type { BlockWords } from '../context.ts';

/** What to do with it. */
export const words: BlockWords = (_block, { t }) => ({ label: t('paper.slip') });
