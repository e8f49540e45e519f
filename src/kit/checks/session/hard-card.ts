import { blocksNamed, textOf } from '../../document/tree.ts';
import { originals } from '../items.ts';
import { atNode } from '../place.ts';
import { defineRule } from '../rule.ts';
import { countWords } from '../words/words.ts';

/** What fits on one side of A4 at 14 pt. */
const SIDE = 350;

/** One card says what to do if it gets hard. */
export const hardCard = defineRule(
  'hard-card',
  'Every session has one `Hard` card, at most one side long (350 words).',
  function* (kit) {
    for (const item of originals(kit, 'module')) {
      const [card, second] = blocksNamed(item.body, 'Hard');
      if (!card) {
        yield {
          level: 'warning',
          file: item.file,
          message: 'The session has no card for when it gets hard.',
          mend: 'Write one <Hard> after the steps: silence, one voice, disagreement, distress, latecomers, three people or forty, each with words to say.',
        };
        continue;
      }
      if (second)
        yield {
          level: 'warning',
          ...atNode(item, second),
          message: 'The session has a second <Hard> card.',
          mend: 'Join the two: a facilitator looks in one place.',
        };
      const count = countWords(textOf(card));
      if (count > SIDE)
        yield {
          level: 'warning',
          ...atNode(item, card),
          message: `The <Hard> card has ${count} words; about ${SIDE} fit on one side.`,
          mend: 'Keep what is likely in this session; the rest is in the guides.',
        };
    }
  },
);
