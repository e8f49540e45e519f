import { z } from 'zod';
import { defineBlock } from '../block.ts';
import { line } from '../../kit/schema/fields.ts';

export const scale = defineBlock({
  name: 'Scale',
  about: 'A line to mark, from one end to the other.',
  for: 'paper',
  place: 'flow',
  holds: 'nothing',
  props: z.strictObject({
    from: line.describe('The words at the start.'),
    to: line.describe('The words at the end.'),
    points: z.number().int().min(2).max(11).default(5).describe('How many points to choose from.'),
  }),
});
