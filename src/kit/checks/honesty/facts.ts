import { allBlocks, stringOf } from '../blocks.ts';
import { atNode } from '../place.ts';
import { defineRule } from '../rule.ts';

/** A fact rests on a source that somebody opened. */
export const facts = defineRule(
  'facts',
  'A `Fact` rests on a source with `seen: yes`, and was checked on a day that has been.',
  function* (kit) {
    const sources = new Map(kit.sources.map((source) => [source.id, source]));
    for (const item of kit.items) {
      for (const { block } of allBlocks(item.body)) {
        if (block.name !== 'Fact') continue;
        const source = sources.get(stringOf(block, 'source') ?? '');
        const checked = stringOf(block, 'checked');
        if (source?.seen === 'no') {
          yield {
            level: 'error',
            ...atNode(item, block),
            field: 'source',
            message: `This fact rests on “${source.title}”, which nobody has opened.`,
            mend: 'Open the source and find the claim there, then set `seen: yes` and `checked`; or make a question of it, or a <Local> slot.',
          };
        }
        if (checked !== undefined && checked > kit.today) {
          yield {
            level: 'error',
            ...atNode(item, block),
            field: 'checked',
            message: `This fact says that it was checked on ${checked}, and today is ${kit.today}.`,
            mend: 'Write the day somebody really opened the source.',
          };
        }
      }
    }
  },
);
