import type { BlockWords } from '../context.ts';

/** Its number on the sheet. */
export const words: BlockWords = (block, { number }) => ({ number: String(number(block) ?? '') });
