import { said } from '../word.ts';
import type { WordBlock } from '../word.ts';

/** A blank to write over, or what the branch has said of itself. */
export const word: WordBlock = {
  text: (node, set) =>
    said(node, 'known') === ''
      ? [set.run(`[${said(node, 'label')}] ____________`, { bold: false })]
      : [set.run(said(node, 'known'))],
};
