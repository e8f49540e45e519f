import { itemsOf, said } from '../word.ts';
import type { WordBlock } from '../word.ts';

/** Cards to cut out: a table with dashed lines. */
export const word: WordBlock = {
  flow(node, set) {
    const columns = Number(node.props['columns']);
    const cards = [
      ...itemsOf(node).map((item) => set.flow(item)),
      ...Array.from({ length: Number(node.props['blank']) }, () => [set.paragraph('')]),
    ];
    const rows = Array.from({ length: Math.ceil(cards.length / columns) }, (_, row) =>
      Array.from({ length: columns }, (_none, column) => cards[row * columns + column] ?? [set.paragraph('')]),
    );
    return [
      set.paragraph([set.run(said(node, 'label'), { bold: true, small: true })], { keepNext: true }),
      set.table(rows, { border: 'dashed', heightMm: 30 }),
    ];
  },
};
