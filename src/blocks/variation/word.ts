import { said } from '../word.ts';
import type { WordBlock } from '../word.ts';

/** Another way to run it. */
export const word: WordBlock = {
  flow: (node, set) => [set.heading(3, said(node, 'title')), ...set.flow(node.children)],
};
