import { escapeHtml } from '../html.ts';
import type { WebBlock } from '../web.ts';

/** In a dashed frame, with what to do with it. */
export const render: WebBlock = (_block, inner, { t }) =>
  `<div class="slip"><p class="label">${escapeHtml(t('paper.slip'))}</p>${inner}</div>\n`;
