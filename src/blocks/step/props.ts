import { z } from 'zod';
import { defineBlock } from '../block.ts';
import { line, minutes } from '../../kit/schema/fields.ts';
import { grouping, need, phase, talk } from '../../kit/schema/vocabulary.ts';

export const step = defineBlock({
  name: 'Step',
  about: 'One activity of a session: what to do, in order, in at most 120 words.',
  for: 'session',
  place: 'flow',
  holds: 'flow',
  props: z
    .strictObject({
      title: line.max(80).describe('What the step is called.'),
      minutes: minutes.describe('Minutes for the ideal group size.'),
      minMinutes: minutes.optional().describe('The least it can be cut to. Left out, it can’t be shortened.'),
      essential: z.boolean().default(false).describe('Whether it must never be dropped.'),
      phase,
      grouping,
      talk,
      needs: z.array(need).default([]).describe('What taking part asks of a person; each needs an Access in the step.'),
      each: z
        .number()
        .int()
        .min(5)
        .max(1800)
        .optional()
        .describe('Seconds for each person, where everyone has a turn.'),
      perGroup: z.number().int().min(5).max(1800).optional().describe('Seconds for each group’s report-back.'),
      oddOnes: z
        .enum(['pair', 'four', 'observer'])
        .optional()
        .describe('What becomes of people left over when groups are made.'),
      checkIn: z.boolean().default(false).describe('Whether this is the check-in.'),
      checkOut: z.boolean().default(false).describe('Whether this is the check-out.'),
    })
    .refine((s) => s.minMinutes === undefined || s.minMinutes <= s.minutes, 'minMinutes is more than minutes'),
});

/** A step's attributes, checked. */
export type Step = z.infer<typeof step.props>;
