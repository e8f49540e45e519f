import { z } from 'zod';
import { otherView, slug, working } from './fields.ts';

/** A facilitation guide: how to do something, and what to do when it goes wrong. */
export const guideSchema = z.strictObject({
  ...working,
  leading: z.enum(['first-time', 'some', 'lots']).describe('How much experience it takes for granted.'),
  worksheets: z.array(slug).default([]).describe('Sheets that go with it, by id.'),
  templates: z.array(slug).default([]).describe('Templates that go with it, by id.'),
  guides: z.array(slug).default([]).describe('Other guides that go with it, by id.'),
  modules: z.array(slug).default([]).describe('Sessions that go with it, by id.'),
  otherViews: z.array(otherView).default([]).describe('Other people’s best case.'),
});
export type GuideData = z.infer<typeof guideSchema>;
