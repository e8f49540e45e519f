import { z } from 'zod';
import { defineBlock } from '../block.ts';

export const ask = defineBlock({
  name: 'Ask',
  about: 'A question put to the group, set so that it can be read out.',
  for: 'session',
  place: 'flow',
  holds: 'flow',
  props: z.strictObject({}),
});
