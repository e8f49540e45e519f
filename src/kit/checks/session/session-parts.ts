import { textOf, walk } from '../../document/tree.ts';
import type { ModuleItem } from '../../kit.ts';
import { isBlock, within } from '../blocks.ts';
import { isEnglish, originals } from '../items.ts';
import { defineRule } from '../rule.ts';

type Part = 'before' | 'steps' | 'hard' | 'variation' | 'short' | 'where';

const CALLED: Record<Part, string> = {
  before: '“## Before you start”',
  steps: 'the steps',
  hard: 'the <Hard> card',
  variation: '“## Bigger, smaller, online” with its <Variation>s',
  short: 'the <Short> version',
  where: '“## Where this comes from”',
};
const ORDER: readonly Part[] = ['before', 'steps', 'hard', 'variation', 'short', 'where'];

/** Each part where it first appears, in the order of the text. */
function partsOf(item: ModuleItem): Part[] {
  const parts = new Set<Part>();
  for (const { node, ancestors } of walk(item.body)) {
    if (within(ancestors, 'Short', 'Step', 'Hard')) continue;
    if (node.type === 'heading' && /^before you start/i.test(textOf(node))) parts.add('before');
    if (node.type === 'heading' && /^where this comes from/i.test(textOf(node))) parts.add('where');
    if (isBlock(node, 'Step')) parts.add('steps');
    if (isBlock(node, 'Hard')) parts.add('hard');
    if (isBlock(node, 'Variation')) parts.add('variation');
    if (isBlock(node, 'Short')) parts.add('short');
  }
  return [...parts];
}

/** Every session is laid out alike, so that a facilitator finds things. */
export const sessionParts = defineRule(
  'session-parts',
  'A session has, in this order: Before you start, the steps, `Hard`, Bigger, smaller, online, `Short`, Where this comes from.',
  function* (kit) {
    for (const item of originals(kit, 'module').filter(isEnglish)) {
      const parts = partsOf(item);
      /** Rules of their own ask for these two. */
      const missing = ORDER.filter((part) => !parts.includes(part) && part !== 'hard' && part !== 'short');
      if (missing.length > 0) {
        yield {
          level: 'warning',
          file: item.file,
          message: `The session lacks ${missing.map((part) => CALLED[part]).join(' and ')}.`,
          mend: 'Add what is missing; every session is laid out alike.',
        };
      }
      const misplaced = parts.find(
        (part, index) => index > 0 && ORDER.indexOf(part) < ORDER.indexOf(parts[index - 1] ?? part),
      );
      if (misplaced) {
        yield {
          level: 'warning',
          file: item.file,
          message: `In the session, ${CALLED[misplaced]} comes too late.`,
          mend: 'The order is: before you start, steps, hard card, variations, short version, where it comes from.',
        };
      }
    }
  },
);
