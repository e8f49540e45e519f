import { escapeHtml } from '../html.ts';
import type { WebBlock } from '../web.ts';
import { fillIn as definition } from './props.ts';

/** A blank in a sentence, with its label in it, or what the branch has said of itself. Its width is room to write on paper. */
export const render: WebBlock = (block, _inner, { own }) => {
  const { label, from, width } = definition.props.parse(block.props);
  const known = from === undefined ? undefined : own(from);
  return known === undefined
    ? `<span class="fill-in room-${width}">[${escapeHtml(label)}]</span>`
    : `<span class="filled">${escapeHtml(known)}</span>`;
};
