import { said } from '../word.ts';
import type { WordBlock } from '../word.ts';

/** A fact that isn't known yet is room to write it in. */
export const word: WordBlock = {
  flow: (node, set) =>
    said(node, 'label') === ''
      ? []
      : [
          set.paragraph([set.run(said(node, 'label'), { bold: true })], { keepNext: true }),
          set.table([[[set.paragraph('')]], [[set.paragraph('')]]], { border: 'under', heightMm: 9 }),
          set.paragraph([set.run(said(node, 'way'), { small: true })]),
        ],
};
