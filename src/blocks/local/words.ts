import { textProp } from '../attributes.ts';
import type { BlockWords } from '../context.ts';

/** The question, and how to find the answer out. */
export const words: BlockWords = (block, { t, slot, title }) => {
  const declared = slot(textProp(block, 'slot') ?? '');
  if (declared === undefined) return {};
  const sheet = declared.worksheet === undefined ? undefined : title('worksheet', declared.worksheet);
  return {
    heading: t('block.local'),
    label: declared.label,
    unknown: t('local.unknown'),
    way: `${sheet === undefined ? t('local.ask') : t('local.find', { sheet })}${t('stop')}`,
  };
};
