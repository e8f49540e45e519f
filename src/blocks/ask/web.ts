import { escapeHtml } from '../html.ts';
import type { WebBlock } from '../web.ts';

/** A question put to the group. */
export const render: WebBlock = (_block, inner, { t }) =>
  `<div class="say ask"><p class="label">${escapeHtml(t('block.ask'))}</p>${inner}</div>\n`;
