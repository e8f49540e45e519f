import { z } from 'zod';
import { defineBlock } from '../block.ts';

export const say = defineBlock({
  name: 'Say',
  about: 'Words the facilitator can say aloud. One in a step.',
  for: 'session',
  place: 'flow',
  holds: 'flow',
  props: z.strictObject({}),
});
