import type { BlockWords } from '../context.ts';
import { grid as definition } from './props.ts';

/** What a screen reader hears of the table. */
export const words: BlockWords = (block, { t }) => ({
  heard: t('paper.grid', { columns: definition.props.parse(block.props).columns.join(', ') }),
  blank: t('paper.blank'),
});
