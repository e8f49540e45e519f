import { z } from 'zod';
import { line, slug, text, working } from './fields.ts';
import { privacyNotice } from './worksheet.ts';

/** A branch document that is ready once its blanks are filled. */
export const templateSchema = z.strictObject({
  ...working,
  useWhen: text.describe('When to take this out.'),
  decides: line.describe('Who decides about it.'),
  reviewed: line.describe('When it is looked at again.'),
  personalData: z.boolean().describe('Whether it collects anything about a person who could be recognised.'),
  privacy: privacyNotice.optional().describe('Needed where personalData is true.'),
  guides: z.array(slug).default([]).describe('Guides that go with it, by id.'),
});
export type TemplateData = z.infer<typeof templateSchema>;
