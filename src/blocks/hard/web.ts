import { escapeHtml } from '../html.ts';
import type { WebBlock } from '../web.ts';

/** The “if it gets hard” card. */
export const render: WebBlock = (_block, inner, { t }) =>
  `<section class="hard for-facilitator" id="hard"><h2>${escapeHtml(t('block.hard'))}</h2>${inner}</section>\n`;
