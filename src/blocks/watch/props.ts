import { z } from 'zod';
import { defineBlock } from '../block.ts';

export const watch = defineBlock({
  name: 'Watch',
  about: 'What is particular to this step and may go wrong.',
  for: 'session',
  place: 'flow',
  holds: 'flow',
  inside: ['Step'],
  props: z.strictObject({}),
});
