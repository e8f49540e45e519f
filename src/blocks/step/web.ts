import type { Step } from './props.ts';
import { escapeHtml } from '../html.ts';
import type { WebBlock } from '../web.ts';
import { step as definition } from './props.ts';

/** A step down the stem: its clock at the side, its marks under the title. */
export const render: WebBlock = (block, inner, { t, start }) => {
  const props: Step = definition.props.parse(block.props);
  const from = start(block) ?? 0;
  const shorter =
    props.minMinutes === undefined || props.minMinutes === props.minutes
      ? undefined
      : t('step.atLeast', { n: props.minMinutes });
  const marks = [
    t(`phase.${props.phase}`),
    t(`grouping.${props.grouping}`),
    t(`talk.${props.talk}`),
    props.essential ? t('step.essential') : t('step.optional'),
    shorter,
  ].filter((mark) => mark !== undefined);
  const turns = [
    props.each === undefined ? undefined : t('step.each', { time: time(props.each, t) }),
    props.perGroup === undefined ? undefined : t('step.perGroup', { time: time(props.perGroup, t) }),
    props.oddOnes === undefined ? undefined : t(`oddOnes.${props.oddOnes}`),
  ].filter((turn) => turn !== undefined);
  return [
    `<section class="step ${props.talk}">`,
    `<div class="clock"><span>${clock(from)}</span><small>${escapeHtml(t('minutes.short', { n: props.minutes }))}</small></div>`,
    `<div class="doing"><h3>${escapeHtml(props.title)}</h3>`,
    `<p class="marks">${marks.map((mark) => `<span>${escapeHtml(mark)}</span>`).join(' ')}</p>`,
    turns.length === 0 ? '' : `<p class="turns">${escapeHtml(turns.join(' '))}</p>`,
    inner,
    `</div></section>\n`,
  ].join('');
};

/** Minutes from the start as a clock: 75 is 1:15. */
function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

function time(seconds: number, t: (key: string, values: Record<string, number>) => string): string {
  return seconds % 60 === 0 ? t('minutes.long', { n: seconds / 60 }) : t('seconds.long', { n: seconds });
}
