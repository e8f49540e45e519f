import { z } from 'zod';
import { common, code, line, slug, text } from './fields.ts';
import { strand, theme } from './vocabulary.ts';

export const between = z.strictObject({
  try: text.describe('What people try before next time; their own choice, small or large.'),
  guide: slug.optional().describe('The guide that helps, by id.'),
  worksheet: slug.optional().describe('The sheet that helps, by id.'),
});

export const stage = z.strictObject({
  module: slug.describe('The session, by id.'),
  why: line.describe('Why it stands here.'),
  instead: z.array(slug).default([]).describe('Sessions that can take its place.'),
  between: between.optional().describe('What people try before the next session. The last needs none.'),
});

/** A course: sessions in an order, with something tried in between. */
export const curriculumSchema = z.strictObject({
  ...common,
  code: code.describe('The short name, such as C02. It never changes.'),
  theme,
  strand,
  status: z.enum(['new', 'tested', 'retired']).default('new').describe('`new`: complete, not yet run as a whole.'),
  audience: z.enum(['members', 'public', 'mixed']).describe('Who it is for.'),
  forWhom: text.describe('Who it is for, in a sentence or two.'),
  aims: z.array(line).min(1).max(5).describe('What the whole course is for.'),
  sessions: z.array(stage).min(2).max(12).describe('The sessions, in order.'),
  order: text.describe('Why this order.'),
  movable: text.describe('What may be moved, left out or swapped.'),
  extra: z
    .array(z.strictObject({ module: slug.describe('The session, by id.'), note: line.describe('When to use it.') }))
    .default([])
    .describe('Sessions that fit as a further evening.'),
  notes: z.array(text).default([]).describe('Advice for whoever runs it, one paragraph each.'),
});
export type CurriculumData = z.infer<typeof curriculumSchema>;
