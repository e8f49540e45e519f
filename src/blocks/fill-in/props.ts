import { z } from 'zod';
import { defineBlock } from '../block.ts';
import { line } from '../../kit/schema/fields.ts';

export const fillIn = defineBlock({
  name: 'FillIn',
  about: 'A blank in a sentence. Name, contact and imprint fill themselves.',
  for: 'anywhere',
  place: 'text',
  holds: 'nothing',
  props: z.strictObject({
    label: line.max(60).describe('What goes there, such as “date of the meeting”.'),
    from: z
      .enum(['branch', 'place', 'contact', 'imprint'])
      .optional()
      .describe('Which of the branch’s own fields fills it.'),
    width: z.enum(['short', 'medium', 'long']).default('medium').describe('How much room to leave on paper.'),
  }),
});
