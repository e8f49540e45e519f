import { z } from 'zod';
import { common, line } from './fields.ts';

const menu = line.max(40).optional().describe('A shorter title for menus.');

/** A page of the handbook. */
export const pageSchema = z.strictObject({
  ...common,
  group: z.enum(['start', 'run', 'write', 'about', 'branch']).describe('Which part of the handbook it stands in.'),
  order: z.number().int().describe('Its place in that part.'),
  menu,
});
export type PageData = z.infer<typeof pageSchema>;

/** A page of a branch's own, from its folder `pages`. */
export const ownPageSchema = z.strictObject({
  ...common,
  group: z.literal('branch').default('branch').describe('Always `branch`; leave it out.'),
  order: z.number().int().default(0).describe('Its place among your pages.'),
  menu,
});
