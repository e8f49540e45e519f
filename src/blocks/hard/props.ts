import { z } from 'zod';
import { defineBlock } from '../block.ts';

export const hard = defineBlock({
  name: 'Hard',
  about: 'The “if it gets hard” card: at most one side, with exact words.',
  for: 'session',
  place: 'flow',
  holds: 'flow',
  props: z.strictObject({}),
});
