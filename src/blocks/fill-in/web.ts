import { escapeHtml } from '../html.ts';
import type { WebBlock } from '../web.ts';
import { textProp } from '../web.ts';

/** A blank in a sentence, with its label in it. */
export const render: WebBlock = (block) =>
  `<span class="fill-in ${textProp(block, 'width') ?? 'medium'}">[${escapeHtml(textProp(block, 'label') ?? '')}]</span>`;
