import type { WebBlock } from '../web.ts';

/** A numbered question that holds its space. */
export const render: WebBlock = (block, inner, { number }) =>
  `<section class="question"><p class="number">${number(block) ?? ''}</p><div>${inner}</div></section>\n`;
