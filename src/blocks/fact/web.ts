import { escapeHtml } from '../html.ts';
import type { WebBlock } from '../web.ts';
import { textProp } from '../attributes.ts';

/** A checked statement with its nation, source and the day it was checked. */
export const render: WebBlock = (block, inner, { t, day, source, page, today }) => {
  const id = textProp(block, 'source') ?? '';
  const entry = source(id);
  const nation = textProp(block, 'nation');
  const old = (textProp(block, 'reviewBy') ?? today) < today;
  return [
    `<div class="fact">${inner}<p class="marks">`,
    nation === undefined ? '' : `<span>${escapeHtml(t(`nation.${nation}`))}</span> `,
    entry === undefined
      ? ''
      : `<span><a href="${escapeHtml(page('sources'))}#${escapeHtml(id)}">${escapeHtml(entry.by ?? entry.title)}${entry.year === undefined ? '' : `, ${entry.year}`}</a></span> `,
    `<span>${escapeHtml(t('fact.checked', { day: day(textProp(block, 'checked') ?? today) }))}</span>`,
    old ? ` <strong>${escapeHtml(t('fact.old'))}</strong>` : '',
    '</p></div>\n',
  ].join('');
};
