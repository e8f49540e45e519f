import { z } from 'zod';
import { day, shortHash as hash } from './fields.ts';

/** A path inside a folder: plain names with slashes between, never up and out. */
export const insidePath = z
  .string()
  .max(300)
  .regex(/^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[A-Za-z0-9_.-]+(?:\/[A-Za-z0-9_.-]+)*$/, 'must be a path inside the project');

/** kit.lock.json: what of the kit's the branch's own texts were made from. The commands write it; people needn't. */
export const kitLockSchema = z.strictObject({
  version: z.literal(1),
  /** By what stands in the branch: a path in its folder, or `local.yaml#<slot>`. */
  entries: z.record(
    z.string(),
    z.strictObject({
      /** The kit's file, or `slots.yaml#<slot>`. */
      of: z.string().max(300),
      /** The hash of the smallest thing shadowed: the text, the slot's entry, or the patched fields. */
      hash,
      /** The day it was taken, or last looked at. */
      taken: day,
    }),
  ),
});
export type KitLock = z.infer<typeof kitLockSchema>;
