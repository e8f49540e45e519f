import { escapeHtml } from '../html.ts';
import type { WebBlock } from '../web.ts';

/** The 20-minute version, with steps and a clock of its own. */
export const render: WebBlock = (_block, inner, { t }) =>
  `<section class="short" id="short"><h2>${escapeHtml(t('block.short'))}</h2>${inner}</section>\n`;
