import { textOf, walk } from '../../document/tree.ts';
import { isBlock, stringOf } from '../blocks.ts';
import { atNode } from '../place.ts';
import { defineRule } from '../rule.ts';

/** Under such a heading a source is pointed to, and holds nothing up. */
const READING = /\b(?:reading|read more|to read|where this comes from|sources)\b/i;

/** What nobody has opened holds nothing up. */
export const cites = defineRule(
  'cites',
  'A `Cite` names a source with `seen: yes`; others may stand under “Further reading” or “Where this comes from”.',
  function* (kit) {
    const sources = new Map(kit.sources.map((source) => [source.id, source]));
    for (const item of kit.items) {
      let reading = false;
      for (const { node } of walk(item.body)) {
        if (node.type === 'heading') reading = READING.test(textOf(node));
        if (reading || !isBlock(node, 'Cite')) continue;
        const source = sources.get(stringOf(node, 'source') ?? '');
        if (source?.seen !== 'no') continue;
        yield {
          level: 'warning',
          ...atNode(item, node),
          message: `“${source.title}” is cited in support, and nobody has opened it.`,
          mend: 'Open it and find there what is said here, then set `seen: yes` and `checked`; or move it to further reading.',
        };
      }
    }
  },
);
