import { z } from 'zod';
import { day, line, minutes, slug, text, working } from './fields.ts';

/** What must stand wherever the kit collects something about a person. */
export const privacyNotice = z.strictObject({
  who: line.describe('Who keeps it: a role, not a name.'),
  why: line.describe('What it is for.'),
  destroyBy: line.describe('When and how it is destroyed.'),
  rights: line.describe('How to see, correct or withdraw it, and whom to ask.'),
  reviewed: day.optional().describe('The day this notice was last looked at.'),
});

/** A sheet people write on: two A4 sides at most, one purpose, works without the session. */
export const worksheetSchema = z.strictObject({
  ...working,
  purpose: text.describe('One sentence, printed under the title: what the sheet is for.'),
  minutes: minutes.describe('How long it takes to fill in.'),
  copies: z.enum(['person', 'pair', 'group', 'session']).describe('How many are needed: one for each of these.'),
  workedBy: z.enum(['alone', 'pairs', 'threes', 'fours', 'group']).describe('Who fills it in together.'),
  withoutPrinter: line.describe('How to do it with no printer.'),
  readAloud: z.boolean().describe('Whether it can be read aloud and answered by voice, with somebody else writing.'),
  filledIn: z
    .enum(['take-home', 'share', 'keep-private', 'collect'])
    .describe(
      'What becomes of a filled-in sheet. `keep-private`: kept or shredded, never scanned or uploaded; the sheet says so.',
    ),
  personalData: z.boolean().describe('Whether it asks for anything about a person who could be recognised.'),
  privacy: privacyNotice.optional().describe('Needed where personalData is true.'),
  guides: z.array(slug).default([]).describe('Guides that go with it, by id.'),
});
export type WorksheetData = z.infer<typeof worksheetSchema>;
