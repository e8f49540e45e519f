import { textProp } from '../attributes.ts';
import type { BlockWords } from '../context.ts';

/** Its nation, its source, the day it was checked, and a warning where that is long ago. */
export const words: BlockWords = (block, { t, day, source, today }) => {
  const entry = source(textProp(block, 'source') ?? '');
  const nation = textProp(block, 'nation');
  const old = (textProp(block, 'reviewBy') ?? today) < today;
  return {
    marks: [
      ...(nation === undefined ? [] : [t(`nation.${nation}`)]),
      ...(entry === undefined
        ? []
        : [[entry.by ?? entry.title, entry.year].filter((part) => part !== undefined).join(', ')]),
      t('fact.checked', { day: day(textProp(block, 'checked') ?? today) }),
    ],
    ...(old ? { old: t('fact.old') } : {}),
  };
};
