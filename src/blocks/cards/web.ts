import { escapeHtml } from '../html.ts';
import type { WebBlock } from '../web.ts';
import { numberProp } from '../attributes.ts';

/** Cards to cut out. */
export const render: WebBlock = (block, inner, { t }) => {
  const blank = numberProp(block, 'blank');
  return [
    `<div class="cards"><p class="label">${escapeHtml(t('paper.cards'))}</p>${inner}`,
    blank === 0 ? '' : `<p class="blank">${escapeHtml(t('paper.blankCards', { n: blank }))}</p>`,
    '</div>\n',
  ].join('');
};
