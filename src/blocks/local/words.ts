import { isOld } from '../../kit/calendar/old.ts';
import { textOf } from '../../kit/document/tree.ts';
import type { LocalFact } from '../../kit/kit.ts';
import { textProp } from '../attributes.ts';
import type { BlockContext, BlockWords } from '../context.ts';

/** What the branch has found out; or the question, and how to find the answer out. */
export const words: BlockWords = (block, context) => {
  const { t, slot, fact, title } = context;
  const declared = slot(textProp(block, 'slot') ?? '');
  if (declared === undefined) return {};
  const found = fact(declared.id);
  if (found !== undefined) return { heading: t('block.local'), label: declared.label, ...known(found, context) };
  const sheet = declared.worksheet === undefined ? undefined : title('worksheet', declared.worksheet);
  return {
    heading: t('block.local'),
    label: declared.label,
    unknown: t('local.unknown'),
    way: `${sheet === undefined ? t('local.ask') : t('local.find', { sheet })}${t('stop')}`,
  };
};

/** A local fact as lines of plain text: the answer, and what it rests on. */
function known(
  fact: LocalFact,
  { t, day, today }: Pick<BlockContext, 't' | 'day' | 'today'>,
): { answer: string[]; marks: string[] } {
  const answer =
    fact.body === undefined
      ? fact.values
      : fact.body.children.map((node) => textOf(node).trim()).filter((line) => line !== '');
  return {
    answer,
    marks: [
      ...(fact.nation === undefined ? [] : [t(`nation.${fact.nation}`)]),
      t('local.source', { source: fact.source }),
      t('local.found', { day: day(fact.date) }),
      ...(isOld(fact, today) ? [t('fact.old')] : []),
    ],
  };
}
