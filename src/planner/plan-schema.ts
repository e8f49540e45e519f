import * as z from 'zod/mini';
import type { Plan } from '../kit/session/plan.ts';

/** Controls, line ends, changes of direction and halves of letters: somebody may have pasted one, and nobody wants it in a calendar or a Word file. */
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]/gu;

/** What a plan from outside must be like: from a link somebody sent, or a file. Anything else is refused. */
const words = (most: number) =>
  z.string().check(
    z.maxLength(most),
    z.overwrite((said) => said.replace(HIDDEN, ' ')),
  );
const whole = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));

const PEOPLE = 300;
const MINUTES = 600;
export const MOST_ITEMS = 100;

const planned = {
  title: words(200),
  minutes: whole(0, MINUTES),
  from: z.optional(
    z.strictObject({
      session: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,79}$/)),
      index: whole(0, 200),
      short: z.optional(z.boolean()),
    }),
  ),
  writtenFor: z.optional(whole(1, PEOPLE)),
  set: z.optional(whole(0, MINUTES)),
  leader: z.optional(words(60)),
};

const step = z.strictObject({
  ...planned,
  kind: z.literal('step'),
  minMinutes: whole(0, MINUTES),
  essential: z.boolean(),
  phase: z.enum(['welcome', 'experience', 'patterns', 'new-information', 'practise', 'act', 'reflect']),
  grouping: z.enum(['whole', 'go-round', 'fours', 'threes', 'pairs', 'solo', 'stations']),
  talk: z.enum(['participants', 'shared', 'facilitator', 'guest', 'quiet']),
  needs: z.array(words(40)).check(z.maxLength(10)),
  each: z.optional(whole(1, 3600)),
  perGroup: z.optional(whole(1, 3600)),
  oddOnes: z.optional(z.enum(['pair', 'four', 'observer'])),
  checkIn: z.boolean(),
  checkOut: z.boolean(),
});

const pause = z.strictObject({ ...planned, title: z.optional(words(200)), kind: z.literal('break') });

const clock = z.string().check(z.regex(/^(?:|(?:[01]\d|2[0-3]):[0-5]\d)$/));

const plan = z.strictObject({
  title: words(200),
  date: z.string().check(z.regex(/^(?:|\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))$/)),
  start: clock,
  end: clock,
  people: whole(1, PEOPLE),
  large: whole(0, PEOPLE),
  giant: whole(0, PEOPLE),
  facilitators: whole(1, 20),
  online: z.boolean(),
  inHand: z.boolean(),
  place: words(200),
  roles: z.strictObject({ lead: words(60), time: words(60), welcome: words(60), notes: words(60) }),
  items: z.array(z.discriminatedUnion('kind', [step, pause])).check(z.maxLength(MOST_ITEMS)),
});

/** A plan, where it is one. */
export function planFrom(value: unknown): Plan | undefined {
  const read = plan.safeParse(value);
  return read.success ? read.data : undefined;
}
