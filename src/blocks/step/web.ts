import { escapeHtml } from '../html.ts';
import { textProp } from '../attributes.ts';
import type { WebBlock } from '../web.ts';
import { words } from './words.ts';

/** A step down the stem: its clock at the side, its marks under the title. */
export const render: WebBlock = (block, inner, context) => {
  const { clock, minutes, marks, turns } = words(block, context);
  return [
    `<section class="step ${textProp(block, 'talk') ?? ''}">`,
    `<div class="clock"><span>${clock}</span><small>${escapeHtml(minutes)}</small></div>`,
    `<div class="doing"><h3>${escapeHtml(textProp(block, 'title') ?? '')}</h3>`,
    `<p class="marks">${marks.map((mark) => `<span>${escapeHtml(mark)}</span>`).join(' ')}</p>`,
    turns === '' ? '' : `<p class="turns">${escapeHtml(turns)}</p>`,
    inner,
    `</div></section>\n`,
  ].join('');
};
