import { z } from 'zod';
import { common, line } from './fields.ts';

/** A page of the handbook. */
export const pageSchema = z.strictObject({
  ...common,
  group: z.enum(['start', 'run', 'write', 'about']).describe('Which part of the handbook it stands in.'),
  order: z.number().int().describe('Its place in that part.'),
  menu: line.max(40).optional().describe('A shorter title for menus.'),
});
export type PageData = z.infer<typeof pageSchema>;
