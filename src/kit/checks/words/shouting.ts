import { walk } from '../../document/tree.ts';
import { english } from '../items.ts';
import { atNode } from '../place.ts';
import { defineRule } from '../rule.ts';

const CAPITALS = /\b\p{Lu}{2,}(?:[’']\p{Lu}+)?(?: \p{Lu}{2,}){2,}\b/u;

/** Italics and capitals are hard to read. */
export const shouting = defineRule('shouting', 'No italics, and no runs of words in capitals.', function* (kit) {
  for (const item of english(kit)) {
    for (const { node } of walk(item.body)) {
      if (node.type === 'emphasis') {
        yield {
          level: 'warning',
          ...atNode(item, node),
          message: 'Italics are hard to read for many people.',
          mend: 'Use **bold** for a word or two, quotation marks for a title, or neither.',
        };
      }
      const capitals = node.type === 'text' ? CAPITALS.exec(node.value)?.[0] : undefined;
      if (capitals !== undefined)
        yield {
          level: 'warning',
          ...atNode(item, node),
          message: `“${capitals}” is in capitals, which are hard to read in a row.`,
          mend: 'Write it in small letters.',
        };
    }
  }
});
