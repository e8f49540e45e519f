import { escapeHtml } from '../html.ts';
import type { WebBlock } from '../web.ts';
import { words } from './words.ts';

/** A pause on the stem. */
export const render: WebBlock = (block, inner, context) => {
  const { title, clock, minutes } = words(block, context);
  return `<section class="step pause"><div class="clock"><span>${clock}</span><small>${escapeHtml(minutes)}</small></div><div class="doing"><h3>${escapeHtml(title)}</h3>${inner}</div></section>\n`;
};
