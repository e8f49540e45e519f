import type { MdastNode } from 'satteri';
import { convertFlow } from './flow.ts';
import { headingIds } from './heading-id.ts';
import { mdastChildren } from './node-kinds.ts';
import type { Reader } from './reader.ts';
import { resolver } from './references.ts';
import type { Root } from './tree.ts';

/** Turns Sätteri's tree into the kit's own, reporting all that the kit does not allow. */
export function convert(tree: MdastNode, reader: Reader): Root {
  const references = resolver(tree, reader);
  const context = { reader, references, idFor: headingIds() };
  const root: Root = {
    type: 'root',
    children: convertFlow(mdastChildren(tree), { blocks: [], link: false, depth: 0 }, context),
  };
  references.finish();
  return root;
}
