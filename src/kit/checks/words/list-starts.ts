import { walk } from '../../document/tree.ts';
import { atNode } from '../place.ts';
import { defineRule } from '../rule.ts';

/** No list that somebody meant begins so high; a number at the start of a line does. */
const HIGH = 100;

/** A number that was meant as words is not the number of a list. */
export const listStarts = defineRule(
  'list-starts',
  'No numbered list begins at 100 or above: “999. Stay with them” at the start of a line is read as item 999.',
  function* (kit) {
    for (const item of kit.items) {
      for (const { node } of walk(item.body)) {
        if (node.type !== 'list' || !node.ordered || (node.start ?? 1) < HIGH) continue;
        yield {
          level: 'warning',
          ...atNode(item, node),
          message: `A line begins with “${node.start}.”, so it is set as item ${node.start} of a list.`,
          mend: 'Put a word before the number, or let the number end the line before.',
        };
      }
    }
  },
);
