import { said } from '../word.ts';
import type { WordBlock } from '../word.ts';

/** Who, when, where in it. */
export const word: WordBlock = {
  text: (node, set) => (said(node, 'source') === '' ? [] : [set.run(`(${said(node, 'source')})`, { small: true })]),
};
