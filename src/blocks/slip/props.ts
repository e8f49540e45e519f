import { z } from 'zod';
import { defineBlock } from '../block.ts';

export const slip = defineBlock({
  name: 'Slip',
  about:
    'Something to copy and cut out, such as a slip to fill in. On paper it has a dashed frame, and stays on one page.',
  for: 'paper',
  place: 'flow',
  holds: 'flow',
  props: z.strictObject({}),
});
