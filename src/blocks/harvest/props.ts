import { z } from 'zod';
import { defineBlock } from '../block.ts';
import { line } from '../../kit/schema/fields.ts';

export const harvest = defineBlock({
  name: 'Harvest',
  about: 'What is kept from the session, who keeps it, and what is destroyed.',
  for: 'session',
  place: 'flow',
  holds: 'flow',
  props: z.strictObject({
    keeper: line.describe('Who keeps it: a role.'),
    destroyed: line.describe('What is destroyed, when and how; or “nothing”, if nothing about anyone is written.'),
  }),
});
