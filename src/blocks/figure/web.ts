import { escapeHtml } from '../html.ts';
import type { WebBlock } from '../web.ts';
import { textProp } from '../attributes.ts';

/** A picture with its words; the file is served from the site's own media folder. */
export const render: WebBlock = (block, _inner, { page }) => {
  const caption = [textProp(block, 'caption'), textProp(block, 'credit')]
    .filter((part) => part !== undefined)
    .join(' ');
  return `<figure><img src="${escapeHtml(page('media'))}${escapeHtml(textProp(block, 'src') ?? '')}" alt="${escapeHtml(textProp(block, 'alt') ?? '')}" loading="lazy" decoding="async">${caption === '' ? '' : `<figcaption>${escapeHtml(caption)}</figcaption>`}</figure>\n`;
};
