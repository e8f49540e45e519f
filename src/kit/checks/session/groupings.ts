import { LIMITS } from '../../session/limits.ts';
import { splits } from '../../session/turns.ts';
import { originals } from '../items.ts';
import { defineRule } from '../rule.ts';

const { manyPeople: MANY, ways: WAYS } = LIMITS;

/** A roomful splits in more than one way. */
export const groupings = defineRule(
  'groupings',
  'Where six or more come, people work in at least two sizes of grouping: alone, pairs, threes, fours or stations.',
  function* (kit) {
    for (const item of originals(kit, 'module')) {
      const ways = splits(item.plan);
      if (item.plan.length === 0 || item.data.groupSize.ideal < MANY || ways.length >= WAYS) continue;
      yield {
        level: 'warning',
        file: item.file,
        message:
          ways.length === 0
            ? 'The group never splits up.'
            : `The group only ever splits into one size: ${ways.join()}.`,
        mend: 'Use two sizes, such as pairs first and then fours: some people only find words with one other person.',
      };
    }
  },
);
