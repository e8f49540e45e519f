import type { BlockWords } from '../context.ts';
import { fillIn as definition } from './props.ts';

/** What goes there, and what the branch has said of itself that fills it. */
export const words: BlockWords = (block, { own }) => {
  const { label, from } = definition.props.parse(block.props);
  const known = from === undefined ? undefined : own(from);
  return { label, ...(known === undefined ? {} : { known }) };
};
