import { LIMITS } from '../../session/limits.ts';
import { turnShare } from '../../session/turns.ts';
import { originals } from '../items.ts';
import { defineRule } from '../rule.ts';

/** Everybody speaks or works at once for at least half the time. */
export const turns = defineRule(
  'turns',
  'At least half the minutes, breaks left out, are in go-rounds, fours, threes, pairs, alone or at stations.',
  function* (kit) {
    for (const item of originals(kit, 'module')) {
      const part = turnShare(item.plan);
      if (item.plan.length === 0 || part >= LIMITS.turnsLeast) continue;
      yield {
        level: 'warning',
        file: item.file,
        message: `Only ${Math.round(part * 100)} % of the minutes are in groupings where everybody speaks or works at once; it should be half.`,
        mend: 'Let pairs or small groups do what the whole group does now, then hear from each in a sentence.',
      };
    }
  },
);
