import { z } from 'zod';
import { defineBlock } from '../block.ts';
import { line } from '../../kit/schema/fields.ts';

export const figure = defineBlock({
  name: 'Figure',
  about: 'A picture, the only way to one. What it shows must be said in words.',
  for: 'anywhere',
  place: 'flow',
  holds: 'nothing',
  props: z.strictObject({
    src: z
      .string()
      .regex(
        /^[a-z0-9][a-z0-9/-]*\.(?:png|jpg|jpeg|webp)$/,
        'must be a PNG, JPEG or WebP file in the media folder, such as hedge-laying.png',
      )
      .describe('The file in the media folder, such as `hedge-laying.png`: png, jpg, jpeg or webp.'),
    alt: line.max(300).describe('What the picture shows, for somebody who can’t see it.'),
    caption: line.max(300).optional().describe('Words under the picture.'),
    credit: line.max(200).optional().describe('Who made it, and its licence.'),
  }),
});
