import { textOf } from '../../document/tree.ts';
import type { Block } from '../../document/tree.ts';
import { allBlocks, textWithout } from '../blocks.ts';
import { originals } from '../items.ts';
import { atNode } from '../place.ts';
import { defineRule } from '../rule.ts';
import { asksName, blanksOf } from './blanks.ts';

const OPINION =
  /\bdo you (?:think|feel|believe|agree|support)\b|\bwhat (?:i|you) (?:think|believe|feel)\b|\bhow (?:do|did|does) (?:you|it|this) (?:feel|make you feel)\b|\byour (?:view|views|opinion|opinions|politics)\b|\b(?:dis)?agree\b|\b(?:did|do|will|would) you vote\b|\bvoted? for\b|\bunion member\b|\bpolitical views?\b|\bwhat should (?:we|they)\b|\bwhat would you (?:change|keep)\b/i;

function asksOpinion(block: Block): boolean {
  if (block.name === 'Scale') return true;
  if (block.name === 'Question') return OPINION.test(textWithout(block, 'Note'));
  return false;
}

/** Enough of a text to know it again. */
function beginningOf(text: string): string {
  const words = text.split(/\s+/);
  return words.length > 9 ? `${words.slice(0, 8).join(' ')} …` : text;
}

/** Nobody’s name stands beside what they think. */
export const namesAndOpinions = defineRule(
  'names-and-opinions',
  'A sheet never asks for names and opinions together.',
  function* (kit) {
    for (const item of [...originals(kit, 'worksheet'), ...originals(kit, 'template')]) {
      const name = blanksOf(item).find(asksName);
      const opinion = [...allBlocks(item.body)].map(({ block }) => block).find(asksOpinion);
      const column = blanksOf(item).find(({ label }) => OPINION.test(label));
      const asked = opinion ? textOf(opinion).trim() : column?.label;
      if (!name || asked === undefined) continue;
      yield {
        level: 'warning',
        ...atNode(item, name.block),
        message: `The sheet asks for a name (“${beginningOf(name.label)}”) and for what people think (${asked ? `“${beginningOf(asked)}”` : 'on a scale'}).`,
        mend: 'Take the name off, or ask for it on a separate sheet that can’t be matched to this one.',
      };
    }
  },
);
