import { said } from '../word.ts';
import type { WordBlock } from '../word.ts';

/** What is kept, by whom, and what is destroyed. */
export const word: WordBlock = {
  flow: (node, set) => [
    set.heading(3, said(node, 'label')),
    ...set.flow(node.children),
    set.paragraph([set.run(`${said(node, 'keeperLabel')}: `, { bold: true }), set.run(said(node, 'keeper'))]),
    set.paragraph([set.run(`${said(node, 'destroyedLabel')}: `, { bold: true }), set.run(said(node, 'destroyed'))]),
  ],
};
