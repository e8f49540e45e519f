import { z } from 'zod';
import { languageTag } from './branch.ts';
import { address, day, line, slug } from './fields.ts';
import { nation } from './vocabulary.ts';

const answer = z
  .union([line, z.array(line).min(1).max(30)], 'must be one line of text in quotes, or a list of them')
  .describe('What you found out: one line, or a list.');

/** Where a local fact comes from, and how long it holds. */
const rests = {
  source: line.describe('Where it comes from, in words: “Ten adverts read at the library”.'),
  url: address.optional().describe('Where that can be read.'),
  date: day.describe('The day you found it out.'),
  nation: nation.optional().describe('The nation it is true of, where nations differ.'),
  reviewBy: day.describe('The day by which to look again.'),
};

/** local.yaml: what the branch has found out about its own place. */
export const localSchema = z.array(
  z.strictObject({
    slot: slug.describe('Which fact it is: the id of an entry in the kit’s slots.yaml.'),
    value: answer,
    ...rests,
    translations: z
      .array(
        z.strictObject({
          lang: languageTag,
          value: answer,
          source: line.optional().describe('Where it comes from, in that language.'),
        }),
      )
      .default([])
      .describe('The same in your other languages.'),
  }),
);

/** The fields at the top of `slots/<slot>.mdx`: a fact that needs more than a line. */
export const slotFileSchema = z.strictObject(rests);

export type Local = z.infer<typeof localSchema>;
export type SlotFile = z.infer<typeof slotFileSchema>;
