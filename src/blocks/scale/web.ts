import { escapeHtml } from '../html.ts';
import type { WebBlock } from '../web.ts';
import { numberProp, textProp } from '../attributes.ts';

/** A line to mark between two ends. */
export const render: WebBlock = (block, _inner, { t }) => {
  const points = numberProp(block, 'points');
  return [
    `<div class="scale"><p class="hear">${escapeHtml(t('paper.scale', { n: points }))}</p><p class="ends"><span>${escapeHtml(textProp(block, 'from') ?? '')}</span>`,
    `<span>${escapeHtml(textProp(block, 'to') ?? '')}</span></p><p class="points" aria-hidden="true">${'<i></i>'.repeat(points)}</p></div>\n`,
  ].join('');
};
