import { itemsOf, said } from '../word.ts';
import type { WordBlock } from '../word.ts';

/** Boxes that can be ticked in Word. */
export const word: WordBlock = {
  flow: (node, set) => [
    set.paragraph([set.run(said(node, 'label'), { bold: true, small: true })], { keepNext: true }),
    ...itemsOf(node).flatMap((item) => set.flow(item, { style: 'Tick', before: [set.box(), set.run('  ')] })),
  ],
};
