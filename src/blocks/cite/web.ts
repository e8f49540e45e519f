import { escapeHtml } from '../html.ts';
import type { WebBlock } from '../web.ts';
import { textProp } from '../attributes.ts';

/** A source in brackets: who, when, where in it. */
export const render: WebBlock = (block, _inner, { source, page }) => {
  const id = textProp(block, 'source') ?? '';
  const entry = source(id);
  if (entry === undefined) return '';
  const at = textProp(block, 'at');
  const words = [entry.by ?? entry.title, entry.year, at].filter((part) => part !== undefined).join(', ');
  return `<a class="cite" href="${escapeHtml(page('sources'))}#${escapeHtml(id)}">(${escapeHtml(words)})</a>`;
};
