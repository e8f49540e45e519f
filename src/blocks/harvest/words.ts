import { textProp } from '../attributes.ts';
import type { BlockWords } from '../context.ts';

/** Its labels, who keeps it and what is destroyed. */
export const words: BlockWords = (block, { t }) => ({
  label: t('block.harvest'),
  keeperLabel: t('harvest.keeper'),
  keeper: textProp(block, 'keeper') ?? '',
  destroyedLabel: t('harvest.destroyed'),
  destroyed: textProp(block, 'destroyed') ?? '',
});
