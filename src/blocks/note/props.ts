import { z } from 'zod';
import { defineBlock } from '../block.ts';

export const note = defineBlock({
  name: 'Note',
  about: 'For the facilitator only; hidden when notes are hidden, left out of what participants get.',
  for: 'session',
  place: 'flow',
  holds: 'flow',
  props: z.strictObject({}),
});
