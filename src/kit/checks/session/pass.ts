import { textOf } from '../../document/tree.ts';
import { stringOf } from '../blocks.ts';
import { isEnglish, originals } from '../items.ts';
import { atNode } from '../place.ts';
import { defineRule } from '../rule.ts';
import { writtenSteps } from '../steps.ts';

/** “Pass” as leave to say nothing, not “pass the ball”. */
const PASS = /\bpass(?:es|ing)?\b(?!\s+(?:the|a|an|it|them|this|that|your|round|around|on|along|out)\b)/i;

/** Nobody is made to speak. */
export const pass = defineRule('pass', 'Every go-round says that people can pass.', function* (kit) {
  for (const item of originals(kit, 'module').filter(isEnglish)) {
    for (const { block, title } of writtenSteps(item)) {
      if (stringOf(block, 'grouping') !== 'go-round' || PASS.test(textOf(block))) continue;
      yield {
        level: 'warning',
        ...atNode(item, block),
        message: `“${title}” is a go-round and doesn’t say that people can pass.`,
        mend: 'Add “You can pass” to what the facilitator says.',
      };
    }
  }
});
