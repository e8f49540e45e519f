import { textOf, walk } from '../../document/tree.ts';
import { isEnglish } from '../items.ts';
import { atNode } from '../place.ts';
import { defineRule } from '../rule.ts';

const SAYS_NOTHING =
  /^(?:(?:click|tap|go|look|see|read)? ?(?:here|this|it|more|this (?:link|page|guide|sheet|session))|link|more info(?:rmation)?|learn more|find out more|details|website|page)$/i;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;

/** A link says where it goes, read alone. */
export const linkText = defineRule(
  'link-text',
  'The words of a link say where it goes: not “here”, not “read more”, not a bare address.',
  function* (kit) {
    for (const item of kit.items) {
      for (const { node } of walk(item.body)) {
        if (node.type !== 'link') continue;
        const words = textOf(node)
          .trim()
          .replace(/[.:…>»→ ]+$/u, '');
        const place = atNode(item, node);
        if (words === '')
          yield {
            level: 'warning',
            ...place,
            message: `A link to ${node.url} has no words.`,
            mend: 'Write what it leads to between the square brackets.',
          };
        else if (ADDRESS.test(words))
          yield {
            level: 'warning',
            ...place,
            message: `The link’s words are its address, ${words}.`,
            mend: 'Write [what it is](address): a screen reader spells out every letter.',
          };
        else if (isEnglish(item) && SAYS_NOTHING.test(words))
          yield {
            level: 'warning',
            ...place,
            message: `“${words}” doesn’t say where the link goes.`,
            mend: 'Use the title of what it leads to.',
          };
      }
    }
  },
);
