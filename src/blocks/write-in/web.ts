import { escapeHtml } from '../html.ts';
import type { WebBlock } from '../web.ts';
import { numberProp, textProp } from '../attributes.ts';

/** Lines to write on; a screen reader hears one sentence instead of the rules. */
export const render: WebBlock = (block, _inner, { t }) => {
  const lines = numberProp(block, 'lines');
  const label = textProp(block, 'label');
  return [
    `<div class="write-in">${label === undefined ? '' : `<p>${escapeHtml(label)}</p>`}`,
    `<p class="hear">${escapeHtml(t('paper.lines', { n: lines }))}</p>`,
    '<span class="rule" aria-hidden="true"></span>'.repeat(lines),
    '</div>\n',
  ].join('');
};
