/** A node of the printed tree, which paper and Word files are set from: the document's own tree with all that had to be looked
 * up in place, and `part`s of the page. */
export interface PrintNode {
  type: string;
  [field: string]: unknown;
}

/** What stands in a node of the printed tree. */
export function nodesOf(node: PrintNode | undefined): PrintNode[] {
  const children: unknown = node?.['children'];
  return Array.isArray(children) ? children : [];
}
