import { escapeHtml } from '../html.ts';
import type { WebBlock } from '../web.ts';
import { textProp } from '../attributes.ts';

/** A political word: it leads to its entry in the glossary, and its meaning shows on pointing. */
export const render: WebBlock = (block, inner, { term, page, lang }) => {
  const id = textProp(block, 'id') ?? '';
  const entry = term(id);
  if (entry === undefined) return inner;
  // The glossary is in English: a meaning in another language than the page's would be read out wrongly.
  const meaning = lang === 'en' ? ` title="${escapeHtml(entry.definition.replaceAll(/\s+/g, ' '))}"` : '';
  return `<a class="term" href="${escapeHtml(page('glossary'))}#${escapeHtml(id)}"${meaning}>${inner}</a>`;
};
