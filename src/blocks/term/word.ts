import type { WordBlock } from '../word.ts';

/** A political word, set plain: the list of words stands at the end. */
export const word: WordBlock = { text: (node, set) => set.phrase(node.children) };
