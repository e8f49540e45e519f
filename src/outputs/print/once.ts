import type { PrintNode } from '../../blocks/print-node.ts';
import type { Item } from '../../kit/kit.ts';
import type { Shown, View } from '../web/view.ts';

/**
 * Makes the nodes of an item once for each view: a worksheet stands in sheets of its own, in packs and in the books of courses. Nobody
 * may change what is given.
 */
export function once<Of extends Item | Shown>(
  make: (of: Of, view: View) => PrintNode[],
): (of: Of, view: View) => PrintNode[] {
  const known = new WeakMap<View, WeakMap<Item, PrintNode[]>>();
  return (of, view) => {
    const item = itemOf(of);
    const ofView = known.get(view) ?? new WeakMap<Item, PrintNode[]>();
    known.set(view, ofView);
    const nodes = ofView.get(item) ?? make(of, view);
    ofView.set(item, nodes);
    return nodes;
  };
}

function itemOf(of: Item | Shown): Item {
  return 'item' in of ? of.item : of;
}
