import { blocksNamed } from '../../document/tree.ts';
import { stringOf } from '../blocks.ts';
import { english } from '../items.ts';
import { defineRule } from '../rule.ts';
import { passagesOf } from './passages.ts';

/** A pattern for a term in any of its forms, as whole words. */
function pattern(forms: readonly string[]): RegExp {
  const escaped = forms.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}-])(?:${escaped.join('|')})(?![\\p{L}-])`, 'iu');
}

/** Terms that are everyday words with another meaning as well: a machine can’t tell who left from the left. */
const EVERYDAY: ReadonlySet<string> = new Set(['class', 'code', 'left', 'party', 'power', 'right', 'state', 'strike']);

/** A political word is explained where it first stands. */
export const termsFirst = defineRule(
  'terms-first',
  'A word that a text explains with a `Term` is explained where it first appears.',
  function* (kit) {
    const terms = kit.glossary
      .filter(({ term }) => !EVERYDAY.has(term.toLowerCase()))
      .map((entry) => ({ ...entry, found: pattern([entry.term, ...entry.also]) }));
    for (const item of english(kit)) {
      const passages = passagesOf(item);
      const explained = blocksNamed(item.body, 'Term');
      for (const { id, term, found } of terms) {
        const line = explained.find((block) => stringOf(block, 'id') === id)?.position?.line;
        const first = line === undefined ? undefined : passages.find(({ text }) => found.test(text));
        if (line === undefined || !first || line <= (first.line ?? 0)) continue;
        yield {
          level: 'note',
          ...first.where(),
          message: `“${term}” is explained in line ${line}, and stands here before that.`,
          mend: `Move the <Term id="${id}"> here, if the word means the same here.`,
        };
      }
    }
  },
);
