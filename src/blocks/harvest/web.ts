import { escapeHtml } from '../html.ts';
import type { WebBlock } from '../web.ts';
import { textProp } from '../attributes.ts';

/** What is kept, by whom, and what is destroyed. */
export const render: WebBlock = (block, inner, { t }) =>
  [
    `<section class="harvest"><h3>${escapeHtml(t('block.harvest'))}</h3>${inner}`,
    `<dl><div><dt>${escapeHtml(t('harvest.keeper'))}</dt><dd>${escapeHtml(textProp(block, 'keeper') ?? '')}</dd></div>`,
    `<div><dt>${escapeHtml(t('harvest.destroyed'))}</dt><dd>${escapeHtml(textProp(block, 'destroyed') ?? '')}</dd></div></dl></section>\n`,
  ].join('');
