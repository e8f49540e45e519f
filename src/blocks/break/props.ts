import { z } from 'zod';
import { defineBlock } from '../block.ts';
import { line, minutes } from '../../kit/schema/fields.ts';

export const breakBlock = defineBlock({
  name: 'Break',
  about: 'A pause between steps. A break of 10 minutes or more counts as rest.',
  for: 'session',
  place: 'flow',
  holds: 'flow',
  props: z.strictObject({
    minutes: minutes.describe('Minutes of break.'),
    title: line.max(60).optional().describe('Such as “Tea”.'),
  }),
});
