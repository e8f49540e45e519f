import { escapeHtml } from '../html.ts';
import type { WebBlock } from '../web.ts';
import { textProp } from '../attributes.ts';

/** Another way to run it. */
export const render: WebBlock = (block, inner, { t }) =>
  `<section class="variation"><h3>${escapeHtml(textProp(block, 'title') ?? t(`variation.${textProp(block, 'when') ?? 'other'}`))}</h3>${inner}</section>\n`;
