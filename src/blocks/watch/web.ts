import { escapeHtml } from '../html.ts';
import type { WebBlock } from '../web.ts';

/** Set apart, under its own label. */
export const render: WebBlock = (_block, inner, { t }) =>
  `<div class="note watch for-facilitator"><p class="label">${escapeHtml(t('block.watch'))}</p>${inner}</div>\n`;
