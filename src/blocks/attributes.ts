import type { Block } from '../kit/document/tree.ts';

/** A text attribute, or nothing. */
export function textProp(block: Block, name: string): string | undefined {
  const value = block.props[name];
  return typeof value === 'string' ? value : undefined;
}

/** A number attribute, or 0. */
export function numberProp(block: Block, name: string): number {
  const value = block.props[name];
  return typeof value === 'number' ? value : 0;
}
