import { z } from 'zod';
import { day, line, shortHash } from './fields.ts';

/**
 * Files that hold one change each. The sites where branches keep their folder can open a new file already filled in, but not a
 * change to one that is there: so whatever is done from a browser in one go has a file of its own.
 */

/** `hide/<id>.yaml`: one text of the kit that the branch leaves out. */
export const hideFileSchema = z.strictObject({
  because: line.optional().describe('Why, for whoever keeps the site after you.'),
  since: day.optional().describe('The day it was left out.'),
});

/** `settle/<name>.yaml`: what to do about a text that the kit has changed since. `hedge record` carries it out and takes the file away. */
export const settleFileSchema = z.strictObject({
  name: z
    .string()
    .max(120)
    .regex(
      /^(?:[a-z]+\/[a-z0-9-]+(?:\.[A-Za-z-]+)?|slot\/[a-z0-9-]+)$/,
      'must be a kind and a name, such as worksheet/our-housing-facts',
    )
    .describe('Which text it is about.'),
  choice: z
    .enum(['keep', 'sync', 'drop'])
    .describe(
      '`keep`: ours is still right. `sync`: bring what the kit has changed into ours. `drop`: go back to the kit’s own; ours is laid aside.',
    ),
  seen: shortHash
    .optional()
    .describe('The fingerprint of the kit’s text that was looked at. If that has changed again, nothing is done.'),
});
export type Settle = z.infer<typeof settleFileSchema>;
