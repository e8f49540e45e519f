import type { Phase } from '../../session/agenda.ts';
import { originals } from '../items.ts';
import { atLine } from '../place.ts';
import { defineRule } from '../rule.ts';
import { plannedSteps } from '../steps.ts';

const CLOSE: readonly Phase[] = ['act', 'reflect'];

/** A session ends in what people will do and how it went. */
export const closing = defineRule(
  'closing',
  'Steps with the phases `act` and `reflect` close the session, in either order.',
  function* (kit) {
    for (const item of originals(kit, 'module')) {
      const steps = plannedSteps(item);
      const lastOther = steps.findLastIndex((step) => !CLOSE.includes(step.phase) && !step.checkOut);
      const close = steps.slice(lastOther + 1).map((step) => step.phase);
      const missing = CLOSE.filter((phase) => !close.includes(phase));
      if (steps.length === 0 || missing.length === 0) continue;
      const last = steps.at(-1);
      yield {
        level: 'warning',
        ...atLine(item, last?.line),
        message: `The session doesn’t close with ${missing.map((phase) => `phase="${phase}"`).join(' and ')}.`,
        mend: 'End with a step in which people choose what they will do (phase="act") and a timed debrief (phase="reflect"); nothing else comes after them.',
      };
    }
  },
);
