import { escapeHtml } from '../html.ts';
import type { WebBlock } from '../web.ts';
import { textProp } from '../attributes.ts';

/** A local fact that isn't known yet is an invitation, with the sheet that finds it out. */
export const render: WebBlock = (block, _inner, { t, slot, href, title }) => {
  const declared = slot(textProp(block, 'slot') ?? '');
  if (declared === undefined) return '';
  const sheet = declared.worksheet === undefined ? undefined : href('worksheet', declared.worksheet);
  const way =
    sheet === undefined || declared.worksheet === undefined
      ? escapeHtml(t('local.ask'))
      : `<a href="${escapeHtml(sheet)}">${escapeHtml(t('local.find', { sheet: title('worksheet', declared.worksheet) ?? declared.worksheet }))}</a>`;
  return `<div class="local"><p class="label">${escapeHtml(t('block.local'))}</p><p><strong>${escapeHtml(declared.label)}</strong>: ${escapeHtml(t('local.unknown'))} ${way}${escapeHtml(t('stop'))}</p></div>\n`;
};
