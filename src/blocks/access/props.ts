import { z } from 'zod';
import { defineBlock } from '../block.ts';

export const access = defineBlock({
  name: 'Access',
  about: 'Another way to do this step, for somebody it would leave out.',
  for: 'session',
  place: 'flow',
  holds: 'flow',
  inside: ['Step'],
  props: z.strictObject({}),
});
