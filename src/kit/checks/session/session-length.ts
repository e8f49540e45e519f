import { textOf } from '../../document/tree.ts';
import { originals } from '../items.ts';
import { defineRule } from '../rule.ts';
import { countWords } from '../words/words.ts';

const LIMIT = 1600;

/** A session can be read the evening before. */
export const sessionLength = defineRule('session-length', 'A session’s text has at most 1,600 words.', function* (kit) {
  for (const item of originals(kit, 'module')) {
    const count = countWords(textOf(item.body));
    if (count <= LIMIT) continue;
    yield {
      level: 'warning',
      file: item.file,
      message: `The session has ${count} words; the most is ${LIMIT}.`,
      mend: 'Cut what a facilitator doesn’t need on the evening, or move it into a guide.',
    };
  }
});
