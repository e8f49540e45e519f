import { z } from 'zod';
import { defineBlock } from '../block.ts';

export const short = defineBlock({
  name: 'Short',
  about: 'The 20-minute version, with its own steps.',
  for: 'session',
  place: 'flow',
  holds: 'flow',
  props: z.strictObject({}),
});
