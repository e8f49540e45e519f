import { escapeHtml } from '../html.ts';
import type { WebBlock } from '../web.ts';
import { textProp } from '../attributes.ts';

/** Who to ask, with nations and the day it was checked; an unchecked number is never shown as if it were. */
export const render: WebBlock = (block, _inner, { t, day, signpost }) => {
  const entry = signpost(textProp(block, 'id') ?? '');
  if (entry === undefined) return '';
  const reach = [
    entry.phone === undefined ? undefined : escapeHtml(entry.phone),
    entry.url === undefined
      ? undefined
      : `<a href="${escapeHtml(entry.url)}">${escapeHtml(new URL(entry.url).hostname)}</a>`,
  ].filter((part) => part !== undefined);
  const state = entry.checked === undefined ? t('signpost.unchecked') : t('fact.checked', { day: day(entry.checked) });
  return [
    `<div class="signpost"><p><strong>${escapeHtml(entry.name)}</strong> ${escapeHtml(entry.about)}${reach.length === 0 ? '' : ` ${reach.join(' · ')}`}</p>`,
    `<p class="marks">${entry.nations.map((nation) => `<span>${escapeHtml(t(`nation.${nation}`))}</span>`).join(' ')} <span>${escapeHtml(state)}</span></p></div>\n`,
  ].join('');
};
