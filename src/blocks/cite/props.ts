import { z } from 'zod';
import { defineBlock } from '../block.ts';
import { line, slug } from '../../kit/schema/fields.ts';

export const cite = defineBlock({
  name: 'Cite',
  about: 'A source, by its id in sources.yaml.',
  for: 'anywhere',
  place: 'text',
  holds: 'nothing',
  props: z.strictObject({
    source: slug.describe('The id of an entry in sources.yaml.'),
    at: line.max(40).optional().describe('Where in it, such as “p. 12” or “section 3”.'),
  }),
});
