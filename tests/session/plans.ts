import fc from 'fast-check';
import type { BreakPlan, PlanItem, StepPlan } from '../../src/kit/session/agenda.ts';

/** A step with nothing particular about it. */
export function step(over: Partial<StepPlan> = {}): StepPlan {
  return {
    kind: 'step',
    title: 'A step',
    minutes: 10,
    minMinutes: 10,
    essential: false,
    phase: 'experience',
    grouping: 'pairs',
    talk: 'participants',
    needs: [],
    checkIn: false,
    checkOut: false,
    ...over,
  };
}

/** A break. */
export function pause(minutes: number): BreakPlan {
  return { kind: 'break', minutes };
}

const minutes = fc.integer({ min: 1, max: 60 });

const anyStep: fc.Arbitrary<PlanItem> = fc
  .record({
    minutes,
    part: fc.double({ min: 0.1, max: 1, noNaN: true }),
    essential: fc.boolean(),
    grouping: fc.constantFrom<StepPlan['grouping'][]>(
      'whole',
      'go-round',
      'fours',
      'threes',
      'pairs',
      'solo',
      'stations',
    ),
    talk: fc.constantFrom<StepPlan['talk'][]>('participants', 'shared', 'facilitator', 'guest', 'quiet'),
    needs: fc.subarray(['sight', 'moving', 'writing']),
    each: fc.option(fc.integer({ min: 5, max: 300 }), { nil: undefined }),
    perGroup: fc.option(fc.integer({ min: 5, max: 300 }), { nil: undefined }),
  })
  .map(({ part, ...over }) => step({ ...over, minMinutes: Math.max(1, Math.floor(over.minutes * part)) }));

/** Any plan of up to twelve steps and breaks. */
export const anyPlan: fc.Arbitrary<PlanItem[]> = fc.array(
  fc.oneof({ weight: 5, arbitrary: anyStep }, { weight: 1, arbitrary: minutes.map(pause) }),
  { maxLength: 12 },
);
