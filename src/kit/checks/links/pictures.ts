import { blocksNamed } from '../../document/tree.ts';
import { didYouMean } from '../../schema/nearest.ts';
import { stringOf } from '../blocks.ts';
import { atNode } from '../place.ts';
import { defineRule } from '../rule.ts';

/** Every picture that a text shows is in a folder media. */
export const pictures = defineRule(
  'pictures',
  'Every picture that a text shows is in the branch’s folder `media` or the kit’s.',
  function* (kit) {
    for (const item of kit.items)
      for (const block of blocksNamed(item.body, 'Figure')) {
        const name = stringOf(block, 'src') ?? '';
        if (kit.media.includes(name)) continue;
        yield {
          level: 'error',
          ...atNode(item, block),
          field: 'src',
          message: `There is no picture “${name}” in the folder media.${didYouMean(name, kit.media)}`,
          mend: 'Put it there, or mend its name.',
        };
      }
  },
);
