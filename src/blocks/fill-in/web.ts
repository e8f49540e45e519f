import { escapeHtml } from '../html.ts';
import type { WebBlock } from '../web.ts';
import { textProp } from '../web.ts';

/** A blank in a sentence, with its label in it; its width matters on paper alone. */
export const render: WebBlock = (block) =>
  `<span class="fill-in">[${escapeHtml(textProp(block, 'label') ?? '')}]</span>`;
