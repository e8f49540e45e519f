import { originals } from '../items.ts';
import { defineRule } from '../rule.ts';
import { plannedSteps } from '../steps.ts';

/** What “fits if shortened” promises can be run. */
export const shortened = defineRule(
  'shortened',
  'With the steps left out that aren’t `essential`, a session still has people’s experience and a close.',
  function* (kit) {
    for (const item of originals(kit, 'module')) {
      const steps = plannedSteps(item);
      const kept = steps.filter((step) => step.essential);
      const lacks = [
        ...(kept.some((step) => step.phase === 'experience') || !steps.some((step) => step.phase === 'experience')
          ? []
          : ['people’s experience']),
        ...(kept.some((step) => step.phase === 'act' || step.phase === 'reflect') ? [] : ['a close']),
      ];
      if (steps.length === 0 || lacks.length === 0) continue;
      yield {
        level: 'warning',
        file: item.file,
        message: `When the session is cut to its essential steps, nothing is left of ${lacks.join(' or ')}.`,
        mend: 'Mark with essential={true} the steps that a short evening can’t do without, and give them minMinutes.',
      };
    }
  },
);
