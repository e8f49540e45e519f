import { said } from '../word.ts';
import type { WordBlock } from '../word.ts';

/** A picture is said in words: a Word file is for changing, and stays small enough to send. */
export const word: WordBlock = {
  flow: (node, set) => [
    set.paragraph([
      set.run(`[${String(node.props['alt'])}]`),
      set.run(said(node, 'caption') === '' ? '' : ` ${said(node, 'caption')}`, { small: true }),
    ]),
  ],
};
