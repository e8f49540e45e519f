import { escapeHtml } from '../html.ts';
import type { WebBlock } from '../web.ts';

/** Words to say aloud. */
export const render: WebBlock = (_block, inner, { t }) =>
  `<div class="say"><p class="label">${escapeHtml(t('block.say'))}</p>${inner}</div>\n`;
