import { said } from '../word.ts';
import type { WordBlock } from '../word.ts';

/** A pause, with its time. */
export const word: WordBlock = {
  flow: (node, set) => [
    set.heading(3, `${said(node, 'clock')}  ${said(node, 'title')}`),
    set.paragraph([set.run(said(node, 'minutes'), { small: true })]),
    ...set.flow(node.children),
  ],
};
