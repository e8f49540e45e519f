import { numberProp, textProp } from '../attributes.ts';
import { clock } from '../clock.ts';
import type { BlockWords } from '../context.ts';

/** Its name, and when it begins. */
export const words = ((block, { t, start }) => ({
  title: textProp(block, 'title') ?? t('step.break'),
  clock: clock(start(block) ?? 0),
  minutes: t('minutes.short', { n: numberProp(block, 'minutes') }),
})) satisfies BlockWords;
