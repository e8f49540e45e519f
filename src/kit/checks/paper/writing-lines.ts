import { allBlocks, numberOf, stringOf, within } from '../blocks.ts';
import type { Block } from '../../document/tree.ts';
import { blocksNamed } from '../../document/tree.ts';
import { originals } from '../items.ts';
import { atNode } from '../place.ts';
import { defineRule } from '../rule.ts';

const LEAST = 3;
const CLOSED = ['Tick', 'Scale', 'Grid', 'Box', 'Cards', 'FillIn'];

function lines(question: Block): number {
  return blocksNamed(question, 'WriteIn').reduce((sum, block) => sum + (numberOf(block, 'lines') ?? LEAST), 0);
}

/** A question leaves room for its answer. */
export const writingLines = defineRule(
  'writing-lines',
  'On a sheet, an open question has at least three writing lines; one answered by ticking one box has none.',
  function* (kit) {
    for (const item of originals(kit, 'worksheet')) {
      for (const { block, ancestors } of allBlocks(item.body)) {
        if (block.name !== 'Question' || within(ancestors, 'Question')) continue;
        const count = lines(block);
        if (blocksNamed(block, 'Tick').some((tick) => stringOf(tick, 'choose') === 'one')) {
          if (count > 0)
            yield {
              level: 'warning',
              ...atNode(item, block),
              message: 'The question is answered by ticking one box, and has writing lines as well.',
              mend: 'Take out the <WriteIn>, or ask what it is for in a question of its own.',
            };
        } else if (count < LEAST && !CLOSED.some((name) => blocksNamed(block, name).length > 0)) {
          yield {
            level: 'warning',
            ...atNode(item, block),
            message: `The question has ${count === 0 ? 'no room for an answer' : count === 1 ? 'one writing line' : `${count} writing lines`}; an open question needs ${LEAST}.`,
            mend: `Put <WriteIn lines={${LEAST}} /> after it, or something to tick.`,
          };
        }
      }
    }
  },
);
