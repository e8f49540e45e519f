import { childrenOf, textOf } from '../../document/tree.ts';
import type { Block, Node, Root } from '../../document/tree.ts';
import type { Item } from '../../kit.ts';
import { countWords } from '../words/words.ts';
import { allBlocks, isBlock, stringOf, stringsOf, textWithout } from '../blocks.ts';

/** Something a sheet asks people to write. */
export interface Blank {
  /** The words on the blank. */
  label: string;
  /** All the words that say what goes there: its label, and what stands before it. */
  asks: string[];
  block: Block;
}

/** More words than this before a blank are a sentence, not what goes there. */
const FEW = 6;

/** The few words that say what goes into a blank: those between the one before, or the last full stop, and this one. */
function before(block: Block, parent: Root | Node | undefined): string | undefined {
  const siblings = parent ? childrenOf(parent) : [];
  const here = siblings.indexOf(block);
  const last = siblings.slice(0, here).findLastIndex((sibling) => isBlock(sibling, 'FillIn'));
  const words = siblings
    .slice(last + 1, here)
    .map(textOf)
    .join('');
  const own = (words.split(/[.!]\s/).at(-1) ?? '').replace(/[\s:.·]+$/u, '').trim();
  return countWords(own) <= FEW ? own : undefined;
}

/** The question a blank stands in, without what it holds. */
function question(ancestors: readonly (Root | Node)[]): string | undefined {
  const block = ancestors.findLast((ancestor) => isBlock(ancestor, 'Question'));
  return block && textWithout(block, 'WriteIn', 'Tick', 'Note').trim();
}

/** Every blank of a sheet or template: FillIn, WriteIn, Box, and the columns and row heads of a Grid. */
export function blanksOf(item: Item): Blank[] {
  return [...allBlocks(item.body)].flatMap(({ block, ancestors }): Blank[] => {
    if (block.name === 'Grid') {
      const heads = [...stringsOf(block, 'columns'), ...stringsOf(block, 'heads')];
      return heads.map((label) => ({ label, asks: [label], block }));
    }
    if (!['FillIn', 'WriteIn', 'Box'].includes(block.name) || stringOf(block, 'from') !== undefined) return [];
    const words = block.name === 'FillIn' ? before(block, ancestors.at(-1)) : question(ancestors);
    const asks = [stringOf(block, 'label'), words].filter((each) => each !== undefined && each !== '');
    return asks[0] === undefined ? [] : [{ label: asks[0], asks: asks.filter((each) => each !== undefined), block }];
  });
}

const NAME =
  /^(?:(?:your|my|full|first|last|family|their|print)\s+)*names?\b(?!\s+of\b)|^(?:signed|signature)$|\bwhat (?:is|are) your names?\b|\b(?:shall|can) we call you\b/i;
const CONTACT =
  /\b(?:phone|mobile|telephone|e-?mail|postcode|date of birth|home address|your address|contact details)\b|^(?:address|age|number to ring)$/i;

/** Whether a blank asks for somebody’s name. */
export function asksName({ asks }: Blank): boolean {
  return asks.some((words) => NAME.test(words));
}

/** Whether a blank asks for something by which somebody could be recognised or reached. */
export function asksPersonal(blank: Blank): boolean {
  return asksName(blank) || blank.asks.some((words) => CONTACT.test(words));
}
