import { escapeHtml } from '../html.ts';
import type { WebBlock } from '../web.ts';
import { numberProp, textProp } from '../attributes.ts';

/** Boxes to tick. */
export const render: WebBlock = (block, inner, { t }) =>
  `<div class="tick columns${numberProp(block, 'columns')}"><p class="label">${escapeHtml(t(textProp(block, 'choose') === 'one' ? 'paper.tickOne' : 'paper.tickAny'))}</p>${inner}</div>\n`;
