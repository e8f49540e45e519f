import { walk } from '../../document/tree.ts';
import { isBlock, stringOf } from '../blocks.ts';
import { atNode } from '../place.ts';
import { defineRule } from '../rule.ts';

const FILE = /\.(?:png|jpe?g|webp|gif|svg|avif)$/i;
const STARTS_WITH_IMAGE = /^(?:an? )?(?:image|picture|photo|photograph|graphic) of\b/i;

/** A file’s name as words: `media/hedge-laying.png` is “hedge laying”. */
function asWords(file: string): string {
  return (file.split('/').at(-1) ?? '')
    .replace(/\.\w+$/, '')
    .replace(/[-_]+/g, ' ')
    .toLowerCase();
}

/** A picture is said in words. */
export const altText = defineRule(
  'alt-text',
  'A picture’s `alt` says what it shows; it isn’t empty or the name of its file.',
  function* (kit) {
    for (const item of kit.items) {
      for (const { node } of walk(item.body)) {
        const picture =
          node.type === 'image'
            ? { file: node.url, alt: node.alt }
            : isBlock(node, 'Figure')
              ? { file: stringOf(node, 'src') ?? '', alt: stringOf(node, 'alt') ?? '' }
              : undefined;
        if (!picture) continue;
        const alt = picture.alt.trim();
        const place = { ...atNode(item, node), field: 'alt' };
        const mend = 'Say what somebody who can’t see it needs to know.';
        if (alt === '')
          yield {
            level: 'warning',
            ...place,
            message: `The picture ${picture.file} has no words for somebody who can’t see it.`,
            mend,
          };
        else if (FILE.test(alt) || alt.toLowerCase() === asWords(picture.file))
          yield { level: 'warning', ...place, message: `“${alt}” is the name of a file, not what it shows.`, mend };
        else if (STARTS_WITH_IMAGE.test(alt))
          yield {
            level: 'note',
            ...place,
            message: `“${alt}” says that it is a picture, which a screen reader has said already.`,
            mend: 'Begin with what it shows.',
          };
      }
    }
  },
);
