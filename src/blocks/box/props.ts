import { z } from 'zod';
import { defineBlock } from '../block.ts';
import { line } from '../../kit/schema/fields.ts';

export const box = defineBlock({
  name: 'Box',
  about: 'An empty box to draw or write in.',
  for: 'paper',
  place: 'flow',
  holds: 'nothing',
  props: z.strictObject({
    height: z.number().int().min(20).max(220).describe('Height in millimetres; a map needs 80 or more.'),
    label: line.optional().describe('A few words in its corner.'),
  }),
});
