import { walk } from '../document/tree.ts';
import type { Root } from '../document/tree.ts';
import type { Kit } from '../kit.ts';

/** The pictures that are wanted under their own names: the logo, and those that a text links to as a file. */
export function linkedPictures({ branch, events, facts, items, media }: Kit): string[] {
  if (media.length === 0) return [];
  const fields = JSON.stringify([branch, events, facts, items.map(({ data }) => data)]);
  const addresses = items.flatMap(({ body }) => addressesIn(body));
  return media.filter(
    (name) => name === branch.logo?.file || [fields, ...addresses].some((address) => address.includes(`media/${name}`)),
  );
}

/** What a text leads to, or may: what is written in a block's attributes is not known here. */
function addressesIn(body: Root): string[] {
  return walk(body).flatMap(({ node }) => {
    if (node.type === 'link' || node.type === 'image') return [node.url];
    return node.type === 'block' && Object.keys(node.props).length > 0 ? [JSON.stringify(node.props)] : [];
  });
}
