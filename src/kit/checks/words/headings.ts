import { textOf, walk } from '../../document/tree.ts';
import { atNode } from '../place.ts';
import { defineRule } from '../rule.ts';

/** Headings make an outline that can be heard. */
export const headings = defineRule(
  'headings',
  'Headings start at level 2, skip no level and aren’t empty; one of level 1 is refused where files are read.',
  function* (kit) {
    for (const item of kit.items) {
      let before = 1;
      for (const { node } of walk(item.body)) {
        if (node.type !== 'heading') continue;
        const place = atNode(item, node);
        const words = textOf(node).trim();
        if (words === '')
          yield {
            level: 'warning',
            ...place,
            message: 'A heading has no words.',
            mend: 'Give it words, or take it out.',
          };
        if (node.depth > before + 1) {
          yield {
            level: 'warning',
            ...place,
            message: `“${words}” is a heading of level ${node.depth} under one of level ${before}.`,
            mend: `Begin it with ${'#'.repeat(before + 1)}.`,
          };
        }
        before = node.depth;
      }
    }
  },
);
