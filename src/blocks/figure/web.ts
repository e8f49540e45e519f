import { escapeHtml } from '../html.ts';
import type { WebBlock } from '../web.ts';
import { textProp } from '../attributes.ts';

/** How wide a picture stands: as wide as the screen, or as a column of text. */
const SIZES = '(min-width: 44rem) 42rem, 100vw';

/** A picture with its words. Where the file isn't there, its words stand for it. */
export const render: WebBlock = (block, _inner, { picture }) => {
  const alt = textProp(block, 'alt') ?? '';
  const caption = [textProp(block, 'caption'), textProp(block, 'credit')]
    .filter((part) => part !== undefined)
    .join(' ');
  const files = picture(textProp(block, 'src') ?? '') ?? [];
  const widest = files.at(-1);
  const choice =
    files.length < 2
      ? ''
      : ` srcset="${files.map(({ src, width }) => `${escapeHtml(src)} ${width}w`).join(', ')}" sizes="${SIZES}"`;
  const shown =
    widest === undefined
      ? `<p>[${escapeHtml(alt)}]</p>`
      : `<img src="${escapeHtml(widest.src)}"${choice} width="${widest.width}" height="${widest.height}" alt="${escapeHtml(alt)}" loading="lazy" decoding="async">`;
  return `<figure>${shown}${caption === '' ? '' : `<figcaption>${escapeHtml(caption)}</figcaption>`}</figure>\n`;
};
