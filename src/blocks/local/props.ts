import { z } from 'zod';
import { defineBlock } from '../block.ts';
import { slug } from '../../kit/schema/fields.ts';

export const local = defineBlock({
  name: 'Local',
  about: 'A local fact: what the branch has found out, or the invitation to find it out.',
  for: 'anywhere',
  place: 'flow',
  holds: 'nothing',
  props: z.strictObject({ slot: slug.describe('The id of an entry in slots.yaml.') }),
});
