import { childrenOf } from '../../document/tree.ts';
import { isBlock, stringsOf } from '../blocks.ts';
import { originals } from '../items.ts';
import { atNode } from '../place.ts';
import { defineRule } from '../rule.ts';
import { writtenSteps } from '../steps.ts';

/** Whoever a step would leave out has another way to do it. */
export const needsAccess = defineRule(
  'needs-access',
  'Every step with `needs` says in an `Access` how else it can be done.',
  function* (kit) {
    for (const item of originals(kit, 'module')) {
      for (const { block, title } of writtenSteps(item)) {
        const needs = stringsOf(block, 'needs');
        if (
          needs.length === 0 ||
          childrenOf(block).some((child) => isBlock(child, 'Access') && child.children.length > 0)
        )
          continue;
        yield {
          level: 'warning',
          ...atNode(item, block),
          field: 'needs',
          message: `“${title}” needs ${needs.join(', ')}, and doesn’t say what somebody does who can’t.`,
          mend: 'Write an <Access> in the step with another way to do it, as good as the first.',
        };
      }
    }
  },
);
