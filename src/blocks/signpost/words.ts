import { textProp } from '../attributes.ts';
import type { BlockWords } from '../context.ts';

/** Who to ask and how; an unchecked number is never shown as if it were. */
export const words: BlockWords = (block, { t, day, signpost }) => {
  const entry = signpost(textProp(block, 'id') ?? '');
  if (entry === undefined) return {};
  return {
    name: entry.name,
    about: entry.about,
    reach: [
      ...(entry.phone === undefined ? [] : [entry.phone]),
      ...(entry.url === undefined ? [] : [new URL(entry.url).hostname]),
    ],
    marks: [
      ...entry.nations.map((nation) => t(`nation.${nation}`)),
      entry.checked === undefined ? t('signpost.unchecked') : t('fact.checked', { day: day(entry.checked) }),
    ],
  };
};
