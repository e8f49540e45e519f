import { escapeHtml } from '../html.ts';
import type { WebBlock } from '../web.ts';
import { numberProp, textProp } from '../web.ts';

/** A pause on the stem. */
export const render: WebBlock = (block, inner, { t, start }) => {
  const from = start(block) ?? 0;
  const clock = `${Math.floor(from / 60)}:${String(from % 60).padStart(2, '0')}`;
  return `<section class="step pause"><div class="clock"><span>${clock}</span><small>${escapeHtml(t('minutes.short', { n: numberProp(block, 'minutes') }))}</small></div><div class="doing"><h3>${escapeHtml(textProp(block, 'title') ?? t('step.break'))}</h3>${inner}</div></section>\n`;
};
