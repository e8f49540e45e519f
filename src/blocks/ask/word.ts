import { said } from '../word.ts';
import type { WordBlock } from '../word.ts';

/** Words to say aloud, by a thick rule. */
export const word: WordBlock = {
  flow: (node, set) => [
    set.paragraph([set.run(said(node, 'label'), { bold: true, small: true })], { style: 'Say', keepNext: true }),
    ...set.flow(node.children, { style: 'Say' }),
  ],
};
