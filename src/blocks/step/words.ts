import { clock } from '../clock.ts';
import type { BlockContext, BlockWords } from '../context.ts';
import { step as definition } from './props.ts';
import type { Step } from './props.ts';

/** When it begins, how people sit and who talks, and how turns are shared out. */
export const words = ((block, { t, start }) => {
  const props: Step = definition.props.parse(block.props);
  const shorter =
    props.minMinutes === undefined || props.minMinutes === props.minutes
      ? []
      : [t('step.atLeast', { n: props.minMinutes })];
  return {
    clock: clock(start(block) ?? 0),
    minutes: t('minutes.short', { n: props.minutes }),
    marks: [
      t(`phase.${props.phase}`),
      t(`grouping.${props.grouping}`),
      t(`talk.${props.talk}`),
      props.essential ? t('step.essential') : t('step.optional'),
      ...shorter,
    ],
    turns: [
      ...(props.each === undefined ? [] : [t('step.each', { time: time(props.each, t) })]),
      ...(props.perGroup === undefined ? [] : [t('step.perGroup', { time: time(props.perGroup, t) })]),
      ...(props.oddOnes === undefined ? [] : [t(`oddOnes.${props.oddOnes}`)]),
    ].join(' '),
  };
}) satisfies BlockWords;

/** “2 minutes 30 seconds”: nobody counts a hundred and fifty seconds. */
function time(seconds: number, t: BlockContext['t']): string {
  const minutes = Math.floor(seconds / 60);
  return [
    ...(minutes === 0 ? [] : [t('minutes.long', { n: minutes })]),
    ...(seconds % 60 === 0 ? [] : [t('seconds.long', { n: seconds % 60 })]),
  ].join(' ');
}
