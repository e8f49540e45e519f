import type { WordBlock } from '../word.ts';

/** A table to fill in: its head row comes again on the next page, and its rows grow. */
export const word: WordBlock = {
  flow(node, set) {
    const columns = wordsOf(node.props['columns']);
    const heads = wordsOf(node.props['heads']);
    const count = heads.length === 0 ? Number(node.props['rows']) : heads.length;
    const cell = (words: string, bold: boolean) => [set.paragraph([set.run(words, { bold })])];
    const rows = Array.from({ length: count }, (_, row) =>
      columns.map((_none, column) => cell(column === 0 ? (heads[row] ?? '') : '', true)),
    );
    return [
      set.table([columns.map((head) => cell(head, true)), ...rows], {
        head: true,
        heightMm: Number(node.props['height']),
      }),
    ];
  },
};

function wordsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
