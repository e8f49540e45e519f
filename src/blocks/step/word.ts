import { said } from '../word.ts';
import type { WordBlock } from '../word.ts';

/** A step: its clock and title, its marks, and what is done. */
export const word: WordBlock = {
  flow: (node, set) => [
    set.heading(3, `${said(node, 'clock')}  ${String(node.props['title'])}`),
    set.paragraph([set.run([said(node, 'minutes'), said(node, 'marks')].join(' · '), { small: true })], {
      keepNext: true,
    }),
    ...(said(node, 'turns') === '' ? [] : [set.paragraph([set.run(said(node, 'turns'), { small: true })])]),
    ...set.flow(node.children),
  ],
};
