import { escapeHtml } from '../html.ts';
import type { WebBlock } from '../web.ts';
import { numberProp, textProp } from '../attributes.ts';

/** An empty box; its height on the page follows its height on paper, in steps of 20 mm. */
export const render: WebBlock = (block, _inner, { t }) => {
  const tall = Math.min(11, Math.max(1, Math.round(numberProp(block, 'height') / 20)));
  return `<div class="draw tall${tall}"><p>${escapeHtml(textProp(block, 'label') ?? t('paper.box'))}</p></div>\n`;
};
