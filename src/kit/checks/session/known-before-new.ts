import { originals } from '../items.ts';
import { atLine } from '../place.ts';
import { defineRule } from '../rule.ts';
import { plannedSteps } from '../steps.ts';

/** What people know comes before what they are told. */
export const knownBeforeNew = defineRule(
  'known-before-new',
  'What people know and have lived comes before new information.',
  function* (kit) {
    for (const item of originals(kit, 'module')) {
      const steps = plannedSteps(item);
      const told = steps.findIndex((step) => step.phase === 'new-information');
      if (told < 0 || steps.slice(0, told).some((step) => step.phase === 'experience')) continue;
      yield {
        level: 'warning',
        ...atLine(item, steps[told]?.line),
        message: `“${steps[told]?.title}” brings new information before anybody was asked what they know.`,
        mend: 'Put a step with phase="experience" before it, in which people say what they have seen and lived.',
      };
    }
  },
);
