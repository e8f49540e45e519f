import type { WordBlock } from '../word.ts';

/** Lines to write on: rows with a rule under each, which grow with what is typed. */
export const word: WordBlock = {
  flow: (node, set) => [
    ...(typeof node.props['label'] === 'string' ? [set.paragraph(node.props['label'], { keepNext: true })] : []),
    set.table(
      Array.from({ length: Number(node.props['lines']) }, () => [[set.paragraph('')]]),
      { border: 'under', heightMm: 9 },
    ),
  ],
};
