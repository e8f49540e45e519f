import { z } from 'zod';
import { defineBlock } from '../block.ts';

export const question = defineBlock({
  name: 'Question',
  about: 'A numbered question on a sheet; it never leaves its space across a page.',
  for: 'paper',
  place: 'flow',
  holds: 'flow',
  props: z.strictObject({}),
});
