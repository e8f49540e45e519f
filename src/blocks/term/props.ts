import { z } from 'zod';
import { defineBlock } from '../block.ts';
import { slug } from '../../kit/schema/fields.ts';

export const term = defineBlock({
  name: 'Term',
  about: 'A word of the glossary, where it first appears.',
  for: 'anywhere',
  place: 'text',
  holds: 'text',
  props: z.strictObject({ id: slug.describe('The id of an entry in glossary.yaml.') }),
});
