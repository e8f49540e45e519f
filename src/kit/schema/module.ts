import { z } from 'zod';
import { line, minutes, otherView, slug, text, working } from './fields.ts';
import { strand } from './vocabulary.ts';

export const material = z
  .strictObject({
    item: line.describe('What to bring, such as “marker pens”.'),
    per: z.enum(['person', 'pair', 'group', 'session']).describe('What the quantity is counted by.'),
    quantity: z.number().min(0).max(200).describe('How many for each of those.'),
    noPrinter: line.optional().describe('What to do without a printer.'),
  })
  .describe('A thing to bring.');

export const preparation = z
  .strictObject({
    task: line.describe('What to do.'),
    when: z.enum(['weeks-before', 'week-before', 'day-before', 'on-the-day']).describe('When to do it.'),
    minutes: minutes.describe('How long it takes, in minutes.'),
  })
  .describe('Something to do before the session.');

/** What taking part is like, for somebody deciding whether to come. */
export const access = z.strictObject({
  reading: z
    .enum(['none', 'some', 'lots'])
    .describe('How much reading the session asks for. `none`: every sheet can be read aloud or scribed.'),
  hearing: line.describe('What somebody who hears little can expect, and what is done about it.'),
  vision: line.describe('What somebody who sees little can expect, and what is done about it.'),
  movement: line.describe('How much moving and standing there is, and how to take part without.'),
  energy: line.describe('How tiring it is, and where people can rest or leave.'),
  sensory: line.describe('Noise, light, crowding and touch, and what can be turned down.'),
  childcare: line.describe('Whether children can come, and who looks after them.'),
  cost: line.describe('What it costs to come, fares and food included.'),
});

/** A session: what people do together in one evening. Its length, agenda and shares are computed from its steps. */
export const moduleSchema = z.strictObject({
  ...working,
  strand,
  audience: z.enum(['members', 'public', 'mixed']).describe('Who it is for.'),
  ages: z.enum(['all', '16+', 'adults']).describe('The ages it is right for.'),
  leading: z
    .enum(['first-time', 'some', 'lots'])
    .describe('How much experience the facilitator needs. Participants never need any.'),
  groupSize: z
    .strictObject({
      min: z.number().int().min(2).describe('The fewest it works with.'),
      ideal: z.number().int().describe('The number that the minutes are right for.'),
      max: z.number().int().max(300).describe('The most it works with, with the changes that its steps say.'),
    })
    .refine((g) => g.min <= g.ideal && g.ideal <= g.max, 'must go up: min, ideal, max')
    .describe('How many people it works for. Minutes are right for `ideal`.'),
  facilitators: z.number().int().min(1).max(6).describe('How many people lead it.'),
  format: z
    .array(z.enum(['in-person', 'online', 'hybrid', 'outdoors']))
    .min(1)
    .describe('Where it works.'),
  needsScreen: z.boolean().describe('Whether a projector or screen is needed.'),
  room: line.describe('What the room must have.'),
  materials: z.array(material).describe('What to bring.'),
  prepare: z.array(preparation).describe('What to do beforehand; preparation time is their sum.'),
  aims: z.array(line).min(1).max(4).describe('What the session is for.'),
  outcomes: z.array(line).min(1).max(5).describe('What people can do afterwards that they could not before.'),
  invitation: text.describe('Two plain sentences to send to people. The content note is added.'),
  contentNotes: z.array(line).describe('What may be hard to hear, one line each.'),
  access: access.describe('What taking part is like.'),
  takeAway: z
    .strictObject({
      question: line.describe('What people choose for themselves at the end.'),
      examples: z.array(line).min(2).max(4).describe('One small, one outward. “Think about it” counts.'),
    })
    .describe('What each person takes away.'),
  worksheets: z.array(slug).default([]).describe('Sheets handed out, by id.'),
  guides: z.array(slug).default([]).describe('Guides that help the facilitator, by id.'),
  prerequisites: z.array(slug).default([]).describe('Sessions people should have done first.'),
  followOn: z.array(slug).default([]).describe('Sessions that go on from here.'),
  otherViews: z.array(otherView).default([]).describe('Other people’s best case.'),
  short: z
    .strictObject({
      none: z.literal(true).describe('Says that there is no short version.'),
      because: line.describe('Why a short version would be unsafe; shown on its page.'),
    })
    .optional()
    .describe('Only where a 20-minute version would be unsafe, with the reason.'),
});
export type ModuleData = z.infer<typeof moduleSchema>;
