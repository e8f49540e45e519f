import { z } from 'zod';
import { defineBlock } from '../block.ts';
import { day, slug } from '../../kit/schema/fields.ts';
import { nation } from '../../kit/schema/vocabulary.ts';

export const fact = defineBlock({
  name: 'Fact',
  about: 'A checked statement: the claim stands between the tags.',
  for: 'anywhere',
  place: 'flow',
  holds: 'flow',
  props: z.strictObject({
    nation: nation.optional().describe('The nation it is true of; left out only where it is about somewhere else.'),
    source: slug.describe('The id of an entry in sources.yaml with `seen: yes`.'),
    checked: day.describe('The day somebody opened the source and found the claim there.'),
    reviewBy: day.describe('The day by which to check it again.'),
  }),
});
