import { z } from 'zod';
import { languageTag } from './branch.ts';
import { address, day, line, minutes, slug, text } from './fields.ts';

/** What `address` says where a place isn't for everybody to read. */
export const ON_REQUEST = 'on-request';

/** A moment on the clocks of the place: `2026-12-03 19:00`. */
export const moment = z
  .string()
  .regex(/^20\d{2}-\d{2}-\d{2} (?:[01]\d|2[0-3]):[0-5]\d$/, 'must be a day and a time written like 2026-12-03 19:00')
  .refine(
    (value) => !/^20\d{2}-\d{2}-\d{2} /.test(value) || z.iso.date().safeParse(value.slice(0, 10)).success,
    'is not a day of the calendar',
  );

/** One event. */
const fields = z.strictObject({
  id: slug.describe('A short name that never changes, such as housing-night.'),
  title: line.max(80).describe('What people see.'),
  sort: z.enum(['session', 'activity', 'meeting', 'social']).describe('What sort of thing it is.'),
  facing: z
    .enum(['outward', 'inward'])
    .describe(
      '`outward`: among people who aren’t members, or for anybody who lives here. `inward`: organising ourselves.',
    ),
  about: text.optional().describe('What happens, in a sentence or two.'),
  session: slug.optional().describe('The session of the kit, by id.'),
  course: slug.optional().describe('The course it is part of, by id.'),
  area: slug.optional().describe('The area unit it belongs to, by its id in branch.yaml.'),
  starts: moment.describe('The day and time it starts (the first time, if it repeats), such as `2026-12-03 19:00`.'),
  minutes: minutes.optional().describe('How long it lasts, in minutes. Left out, it is the session’s length.'),
  repeats: z
    .strictObject({
      every: z
        .enum(['week', 'two-weeks', 'month'])
        .describe('`month`: on the same weekday of the month, such as each first Tuesday.'),
      until: day.optional().describe('The last day it may fall on.'),
      except: z.array(day).default([]).describe('Days on which it doesn’t happen.'),
    })
    .optional()
    .describe('How it repeats.'),
  place: z
    .strictObject({
      name: line.describe('The name of the place, such as “the library”.'),
      address: line.optional().describe('Its address, or `on-request`. Never a home: the site is read by everybody.'),
      access: line.optional().describe('Steps, doors, toilets, parking, noise.'),
    })
    .optional()
    .describe('Where it is.'),
  online: address.optional().describe('Where to join online.'),
  children: line.optional().describe('Whether children can come, and who looks after them.'),
  food: line.optional().describe('Whether there is food, and who to tell about allergies.'),
  cost: line.optional().describe('What it costs.'),
  cancelled: z.array(day).default([]).describe('Days on which it was called off; the site says so.'),
  translations: z
    .array(
      z.strictObject({
        lang: languageTag,
        title: line.max(80).describe('The title in that language.'),
        about: text.optional().describe('What happens, in that language.'),
      }),
    )
    .default([])
    .describe('The same in your other languages.'),
});

/** An event always has a length. */
const hasLength = (event: { minutes?: number | undefined; session?: string | undefined }): boolean =>
  event.minutes !== undefined || event.session !== undefined;
const LENGTH = { path: ['minutes'], message: 'is needed where there is no session to take it from' };

/** events.yaml: what the branch does, once or again and again. */
export const eventsSchema = z.array(fields.refine(hasLength, LENGTH));

/** `events/<id>.yaml`: one event, called by the name of its file. */
export const eventFileSchema = fields.omit({ id: true }).refine(hasLength, LENGTH);

export type Events = z.infer<typeof eventsSchema>;
export type Happening = Events[number];
