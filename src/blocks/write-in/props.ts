import { z } from 'zod';
import { defineBlock } from '../block.ts';
import { line } from '../../kit/schema/fields.ts';

export const writeIn = defineBlock({
  name: 'WriteIn',
  about: 'Lines to write on, 9 mm apart (10 large, 12 giant).',
  for: 'paper',
  place: 'flow',
  holds: 'nothing',
  props: z.strictObject({
    lines: z.number().int().min(1).max(24).default(3).describe('How many lines; at least three for an open question.'),
    label: line.optional().describe('A few words before the first line.'),
  }),
});
