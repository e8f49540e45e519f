import { blocksNamed } from '../../document/tree.ts';
import { originals } from '../items.ts';
import { atNode } from '../place.ts';
import { defineRule } from '../rule.ts';
import { writtenSteps } from '../steps.ts';

/** A step has one thing to say aloud. */
export const oneSay = defineRule('one-say', 'A step has at most one `Say`.', function* (kit) {
  for (const item of originals(kit, 'module')) {
    for (const { block, title } of writtenSteps(item)) {
      const [, second] = blocksNamed(block, 'Say');
      if (!second) continue;
      yield {
        level: 'warning',
        ...atNode(item, second),
        message: `“${title}” has more than one <Say>; a facilitator loses their place.`,
        mend: 'Join them, turn one into what to do, or make two steps of it.',
      };
    }
  }
});
