import { z } from 'zod';
import { defineBlock } from '../block.ts';
import { slug } from '../../kit/schema/fields.ts';

export const signpost = defineBlock({
  name: 'Signpost',
  about: 'Who to ask: one entry of signposts.yaml, with its nations and the day it was checked.',
  for: 'anywhere',
  place: 'flow',
  holds: 'nothing',
  props: z.strictObject({ id: slug.describe('The id of an entry in signposts.yaml.') }),
});
