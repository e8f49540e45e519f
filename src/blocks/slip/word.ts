import { said } from '../word.ts';
import type { WordBlock } from '../word.ts';

/** In a dashed frame to cut along: a table of one cell. */
export const word: WordBlock = {
  flow: (node, set) => [
    set.paragraph([set.run(said(node, 'label'), { bold: true, small: true })], { keepNext: true }),
    set.table([[set.flow(node.children)]], { border: 'dashed' }),
  ],
};
