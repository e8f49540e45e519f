import type { Block } from '../../document/tree.ts';
import type { Item } from '../../kit.ts';
import { allBlocks, stringOf, stringsOf } from '../blocks.ts';

/** Something a sheet asks people to write: the words beside the blank. */
export interface Blank {
  label: string;
  block: Block;
}

/** Every labelled blank of a sheet or template: FillIn, WriteIn, Box, and the columns and row heads of a Grid. */
export function blanksOf(item: Item): Blank[] {
  return [...allBlocks(item.body)].flatMap(({ block }) => {
    if (block.name === 'Grid')
      return [...stringsOf(block, 'columns'), ...stringsOf(block, 'heads')].map((label) => ({ label, block }));
    if (block.name === 'FillIn' && stringOf(block, 'from') !== undefined) return [];
    const label = ['FillIn', 'WriteIn', 'Box'].includes(block.name) ? stringOf(block, 'label') : undefined;
    return label === undefined ? [] : [{ label, block }];
  });
}

const NAME = /^(?:(?:your|my|full|first|last|family|their|print)\s+)*names?\b(?!\s+of\b)|^(?:who|signed|signature)$/i;
const CONTACT =
  /\b(?:phone|mobile|telephone|e-?mail|postcode|date of birth|home address|your address|contact details)\b|^(?:address|age|phone|number to ring)$/i;

/** Whether a blank asks for somebody’s name. */
export function asksName({ label }: Blank): boolean {
  return NAME.test(label.trim());
}

/** Whether a blank asks for something by which somebody could be recognised or reached. */
export function asksPersonal(blank: Blank): boolean {
  return asksName(blank) || CONTACT.test(blank.label);
}
