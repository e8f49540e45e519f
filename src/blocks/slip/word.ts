import { said } from '../word.ts';
import type { WordBlock } from '../word.ts';

/** In a frame of its own: a table of one cell. */
export const word: WordBlock = {
  flow: (node, set) => [
    set.paragraph([set.run(said(node, 'label'), { bold: true, small: true })], { keepNext: true }),
    set.table([[set.flow(node.children)]], { border: 'all' }),
  ],
};
