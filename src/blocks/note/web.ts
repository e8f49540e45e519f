import { escapeHtml } from '../html.ts';
import type { WebBlock } from '../web.ts';

/** Set apart, under its own label. */
export const render: WebBlock = (_block, inner, { t }) =>
  `<div class="note for-facilitator"><p class="label">${escapeHtml(t('block.note'))}</p>${inner}</div>\n`;
