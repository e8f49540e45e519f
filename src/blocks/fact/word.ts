import { said } from '../word.ts';
import type { WordBlock } from '../word.ts';

/** A checked statement, with its nation, source and day. */
export const word: WordBlock = {
  flow: (node, set) => [
    ...set.flow(node.children, { style: 'Aside' }),
    set.paragraph(
      [set.run([said(node, 'marks'), said(node, 'old')].filter((words) => words !== '').join(' · '), { small: true })],
      { style: 'Aside' },
    ),
  ],
};
