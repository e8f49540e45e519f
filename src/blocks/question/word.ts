import { said } from '../word.ts';
import type { WordBlock } from '../word.ts';

/** A numbered question, kept with its space. */
export const word: WordBlock = {
  flow: (node, set) =>
    set.flow(node.children, {
      style: 'Question',
      keepNext: true,
      before: [set.run(`${said(node, 'number')}  `, { bold: true })],
    }),
};
