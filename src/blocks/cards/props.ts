import { z } from 'zod';
import { defineBlock } from '../block.ts';

export const cards = defineBlock({
  name: 'Cards',
  about: 'Cards to cut out: write them between the tags as a list, one item a card.',
  for: 'paper',
  place: 'flow',
  holds: 'flow',
  props: z.strictObject({
    columns: z.number().int().min(1).max(3).default(2).describe('Cards side by side on paper.'),
    blank: z.number().int().min(0).max(12).default(0).describe('Empty cards at the end, for people’s own.'),
  }),
});
