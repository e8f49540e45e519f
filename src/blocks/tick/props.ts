import { z } from 'zod';
import { defineBlock } from '../block.ts';

export const tick = defineBlock({
  name: 'Tick',
  about: 'Boxes to tick: write the choices between the tags as a list.',
  for: 'paper',
  place: 'flow',
  holds: 'flow',
  props: z.strictObject({
    choose: z.enum(['one', 'any']).default('any').describe('Whether one box may be ticked, or any number.'),
    columns: z.number().int().min(1).max(3).default(2).describe('Columns on paper.'),
  }),
});
