import { said } from '../word.ts';
import type { WordBlock } from '../word.ts';

/** Set apart, under its label. */
export const word: WordBlock = {
  flow: (node, set) => [
    set.paragraph([set.run(said(node, 'label'), { bold: true, small: true })], { style: 'Aside', keepNext: true }),
    ...set.flow(node.children, { style: 'Aside' }),
  ],
};
