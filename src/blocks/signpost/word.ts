import { said } from '../word.ts';
import type { WordBlock } from '../word.ts';

/** Who to ask. */
export const word: WordBlock = {
  flow: (node, set) =>
    said(node, 'name') === ''
      ? []
      : [
          set.paragraph(
            [
              set.run(`${said(node, 'name')} `, { bold: true }),
              set.run(`${said(node, 'about')} `),
              set.run(said(node, 'reach'), { bold: true }),
            ],
            { style: 'Aside' },
          ),
          set.paragraph([set.run(said(node, 'marks'), { small: true })], { style: 'Aside' }),
        ],
};
