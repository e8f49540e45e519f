import { z } from 'zod';
import { defineBlock } from '../block.ts';
import { line } from '../../kit/schema/fields.ts';

export const grid = defineBlock({
  name: 'Grid',
  about: 'A table to fill in.',
  for: 'paper',
  place: 'flow',
  holds: 'nothing',
  props: z.strictObject({
    columns: z.array(line).min(2).max(6).describe('The column heads.'),
    rows: z.number().int().min(1).max(30).default(4).describe('How many empty rows.'),
    heads: z.array(line).optional().describe('Words at the start of each row, under the first column head.'),
    height: z.number().int().min(9).max(60).default(12).describe('Height of a row in millimetres.'),
  }),
});
