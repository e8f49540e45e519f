import { roundMinutes } from '../../session/rounds.ts';
import { blocksNamed } from '../../document/tree.ts';
import { originals } from '../items.ts';
import { atLine } from '../place.ts';
import { defineRule } from '../rule.ts';

/** Everybody’s turn fits into the minutes of the step. */
export const turnTime = defineRule(
  'turn-time',
  'Turns (`each`) and report-backs (`perGroup`) fit into a step’s minutes at the ideal size; at the maximum too, or a `Variation` for “bigger” says what to change.',
  function* (kit) {
    for (const item of originals(kit, 'module')) {
      const { ideal, max } = item.data.groupSize;
      const bigger = blocksNamed(item.body, 'Variation').some((block) => block.props.when === 'bigger');
      for (const [index, step] of item.plan.entries()) {
        if (step.kind !== 'step') continue;
        const atIdeal = roundMinutes(item.plan, index, ideal);
        const atMost = roundMinutes(item.plan, index, max);
        const tooLong =
          atIdeal > step.minutes
            ? { people: ideal, needs: atIdeal }
            : atMost > step.minutes && !bigger
              ? { people: max, needs: atMost }
              : undefined;
        if (!tooLong) continue;
        yield {
          level: 'warning',
          ...atLine(item, step.line),
          message: `With ${tooLong.people} people the turns in “${step.title}” take ${tooLong.needs} minutes; the step has ${step.minutes}.`,
          mend:
            tooLong.people === ideal
              ? 'Give the step more minutes, or each turn fewer seconds; or let pairs talk instead.'
              : 'Write a <Variation when="bigger"> that says what to change, such as two circles at once.',
        };
      }
    }
  },
);
