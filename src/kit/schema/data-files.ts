import { z } from 'zod';
import { address, code, day, foundingRow, line, slug, text } from './fields.ts';
import { HIDDEN } from './hidden.ts';
import { KINDS, nation } from './vocabulary.ts';

/** glossary.yaml: political words people are owed, in plain words. */
export const glossarySchema = z.array(
  z.strictObject({
    id: slug.describe('What `Term` calls it by.'),
    term: line.describe('The word or phrase.'),
    definition: text.describe('What it means, in plain words, in at most three sentences.'),
    also: z.array(line).default([]).describe('Other forms of the word, such as plurals.'),
    disputed: text.optional().describe('Where people disagree about the word, and how.'),
    sources: z.array(slug).default([]).describe('Sources the meaning rests on, by id.'),
  }),
);

/** sources.yaml: everything the kit cites or points to. */
export const sourcesSchema = z.array(
  z
    .strictObject({
      id: slug.describe('What `Cite`, `Fact` and the items call it by.'),
      title: line.describe('The title, as it stands there.'),
      by: line.optional().describe('Who wrote or published it.'),
      year: z.number().int().min(1500).max(2100).optional().describe('The year it came out.'),
      publisher: line.optional().describe('Who brought it out: a publisher, journal or site.'),
      isbn: z
        .string()
        .regex(/^[\d-]{10,17}[\dX]?$/)
        .optional()
        .describe('The number of a book, in digits and hyphens. Each source needs an `isbn`, a `doi` or a `url`.'),
      doi: z
        .string()
        .regex(new RegExp(`^10\\.\\d{4,9}/[^\\s"\\\\^\`{|}${HIDDEN}]+$`, 'u'))
        .optional()
        .describe('The number of an article, such as 10.2307/1958398.'),
      url: address.optional().describe('Where it can be read.'),
      seen: z.enum(['yes', 'no']).describe('Whether somebody opened it. `no` may be further reading, never support.'),
      checked: day.optional().describe('The day somebody opened it and found there what we say it says.'),
      says: text.optional().describe('What was found there, in our words.'),
      reading: line.optional().describe('Why somebody might read it.'),
      free: z.boolean().optional().describe('Whether it can be read for nothing.'),
    })
    .refine((s) => s.isbn ?? s.doi ?? s.url, 'needs an isbn, a doi or a url')
    .refine((s) => s.seen === 'no' || s.checked, 'is marked seen, so it needs the day it was checked'),
);

/** signposts.yaml: who to ask, by nation, with the day each was checked. */
export const signpostsSchema = z.array(
  z.strictObject({
    id: slug.describe('What `Signpost` calls it by.'),
    need: line.describe('What somebody needs, such as “help with an eviction”.'),
    nations: z.array(nation).min(1).describe('The nations it helps in.'),
    name: line.describe('The organisation.'),
    about: line.describe('What it does, in one line.'),
    phone: line.optional().describe('Its number, as people dial it.'),
    url: address.optional().describe('Its own page.'),
    checked: day
      .optional()
      .describe('The day number and address were checked. Without it they are shown as to be checked.'),
  }),
);

/** slots.yaml: local facts that a branch fills in, declared once. */
export const slotsSchema = z.array(
  z.strictObject({
    id: slug.describe('What `Local` calls it by.'),
    prompt: line.describe('The fact, as a question to find out.'),
    label: line.describe('The fact, as a label: “Typical rent for two bedrooms here”.'),
    worksheet: slug.optional().describe('The sheet that finds it out.'),
    answer: z.enum(['text', 'number', 'money', 'date', 'list']).describe('What sort of answer it has.'),
    nation: z.boolean().default(false).describe('Whether the answer must name its nation.'),
  }),
);

/** founding.yaml: what the founding document asks for, row by row. */
export const foundingSchema = z.array(
  z.strictObject({
    id: foundingRow.describe('The row’s own number.'),
    asks: line.describe('What the document asks for, in our own words.'),
    group: z
      .enum(['why', 'principles', 'goals', 'activities', 'education', 'structures', 'culture', 'needs', 'safe'])
      .describe('The part of the page on coverage it stands in.'),
    planned: z
      .array(
        z.strictObject({
          code: code.describe('The code it will have.'),
          title: line.describe('Its title for now.'),
          first: z.boolean().describe('Whether it is in the first release.'),
        }),
      )
      .default([])
      .describe('Items meant to serve this row.'),
  }),
);

/** renames.yaml: ids that changed, so that old addresses keep working. */
export const renamesSchema = z.array(
  z.strictObject({
    kind: z.enum(KINDS).describe('The kind of item.'),
    from: slug.describe('The id it had.'),
    to: slug.describe('The id it has now.'),
    on: day.describe('The day it changed.'),
  }),
);

export type Glossary = z.infer<typeof glossarySchema>;
export type Sources = z.infer<typeof sourcesSchema>;
export type Signposts = z.infer<typeof signpostsSchema>;
export type Slots = z.infer<typeof slotsSchema>;
export type Founding = z.infer<typeof foundingSchema>;
export type Renames = z.infer<typeof renamesSchema>;
