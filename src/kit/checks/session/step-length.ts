import { textWithout } from '../blocks.ts';
import { originals } from '../items.ts';
import { atNode } from '../place.ts';
import { defineRule } from '../rule.ts';
import { writtenSteps } from '../steps.ts';
import { countWords } from '../words/words.ts';

const LIMIT = 120;

/** A step can be taken in at a glance. */
export const stepLength = defineRule(
  'step-length',
  'A step has at most 120 words, its `Access`, `Watch`, `Note` and `Harvest` not counted.',
  function* (kit) {
    for (const item of originals(kit, 'module')) {
      for (const { block, title } of writtenSteps(item)) {
        const count = countWords(textWithout({ ...block, name: '' }, 'Access', 'Watch', 'Note', 'Harvest'));
        if (count <= LIMIT) continue;
        yield {
          level: 'warning',
          ...atNode(item, block),
          message: `“${title}” has ${count} words; the most is ${LIMIT}.`,
          mend: 'Say what to do, in order, and cut the rest; what may go wrong anywhere belongs on the <Hard> card.',
        };
      }
    }
  },
);
