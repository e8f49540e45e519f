import { said } from '../word.ts';
import type { Setting, WordBlock, WordNode } from '../word.ts';

/** A fact with what it rests on; one that isn't known yet is room to write it in. */
export const word: WordBlock = {
  flow: (node, set) =>
    said(node, 'label') === ''
      ? []
      : [
          set.paragraph([set.run(said(node, 'label'), { bold: true })], { keepNext: true }),
          ...(node.says['answer'] === undefined ? blank(node, set) : answer(node, set)),
        ],
};

function answer(node: WordNode, set: Setting): ReturnType<Setting['paragraph']>[] {
  const lines = node.says['answer'] ?? [];
  return [
    ...(typeof lines === 'string' ? [lines] : lines).map((line) => set.paragraph(line, { keepNext: true })),
    set.paragraph([set.run(said(node, 'marks'), { small: true })]),
  ];
}

function blank(node: WordNode, set: Setting): ReturnType<NonNullable<WordBlock['flow']>> {
  return [
    set.table([[[set.paragraph('')]], [[set.paragraph('')]]], { border: 'under', heightMm: 9 }),
    set.paragraph([set.run(said(node, 'way'), { small: true })]),
  ];
}
