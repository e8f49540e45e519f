import { said } from '../word.ts';
import type { WordBlock } from '../word.ts';

/** An empty box: a table of one cell, which grows. */
export const word: WordBlock = {
  flow: (node, set) => [
    set.table([[[set.paragraph([set.run(said(node, 'label'), { small: true })])]]], {
      heightMm: Number(node.props['height']),
    }),
  ],
};
