import type { WordBlock } from '../word.ts';

/** A row of boxes between two ends. */
export const word: WordBlock = {
  flow: (node, set) => [
    set.paragraph([
      set.run(`${String(node.props['from'])}   `),
      ...Array.from({ length: Number(node.props['points']) }, () => [set.box(), set.run('   ')]).flat(),
      set.run(String(node.props['to'])),
    ]),
  ],
};
