import { said } from '../word.ts';
import type { WordBlock } from '../word.ts';

/** Under a heading of its own. */
export const word: WordBlock = {
  flow: (node, set) => [set.heading(2, said(node, 'label')), ...set.flow(node.children)],
};
