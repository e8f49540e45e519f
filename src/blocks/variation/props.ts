import { z } from 'zod';
import { defineBlock } from '../block.ts';
import { line } from '../../kit/schema/fields.ts';

export const variation = defineBlock({
  name: 'Variation',
  about: 'How to run it bigger, smaller, online, outdoors or another way.',
  for: 'session',
  place: 'flow',
  holds: 'flow',
  props: z.strictObject({
    when: z.enum(['bigger', 'smaller', 'online', 'hybrid', 'outdoors', 'other']).describe('What is different.'),
    title: line.max(80).optional().describe('Needed for `other`.'),
  }),
});
