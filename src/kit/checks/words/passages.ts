import type { Item } from '../../kit.ts';
import { walk } from '../../document/tree.ts';
import { textWithout, within } from '../blocks.ts';
import { atField, atNode, type Where } from '../place.ts';

/** A paragraph, list item or field of running text, with where it stands. Quotations and code are left out. */
export interface Passage {
  text: string;
  where: Where;
  /** The line it begins on; none for a field. */
  line?: number | undefined;
  /** Words to be said aloud. */
  aloud: boolean;
}

/** Half a dozen rules read the same passages. */
const known = new WeakMap<Item, readonly Passage[]>();

/** The running text of an item’s body, after a sheet’s purpose. Headings, tables, block quotations and code aren’t running text. */
export function passagesOf(item: Item): readonly Passage[] {
  const found = known.get(item) ?? passagesIn(item);
  known.set(item, found);
  return found;
}

function passagesIn(item: Item): Passage[] {
  const found: Passage[] =
    item.kind === 'worksheet' ? [{ text: item.data.purpose, where: () => atField(item, 'purpose'), aloud: false }] : [];
  for (const { node, ancestors } of walk(item.body)) {
    if (
      node.type !== 'paragraph' ||
      ancestors.some((each) => each.type === 'blockquote' || each.type === 'footnoteDefinition')
    )
      continue;
    found.push({
      text: textWithout(node, 'Cite', 'inlineCode'),
      where: () => atNode(item, node),
      line: node.position?.line,
      aloud: within(ancestors, 'Say', 'Ask'),
    });
  }
  return found;
}

/** The sentences people read in an item’s frontmatter, for whoever prepares. */
export function fieldPassages(item: Item): Passage[] {
  const passage = (field: string, text: string): Passage => ({ text, where: () => atField(item, field), aloud: false });
  const found = [passage('summary', item.data.summary)];
  if (item.kind === 'module') {
    found.push(passage('invitation', item.data.invitation), passage('takeAway.question', item.data.takeAway.question));
    item.data.aims.forEach((text, index) => found.push(passage(`aims.${index}`, text)));
    item.data.outcomes.forEach((text, index) => found.push(passage(`outcomes.${index}`, text)));
    item.data.takeAway.examples.forEach((text, index) => found.push(passage(`takeAway.examples.${index}`, text)));
  }
  if (item.kind === 'module' || item.kind === 'guide')
    item.data.otherViews.forEach(({ bestCase }, index) =>
      found.push(passage(`otherViews.${index}.bestCase`, bestCase)),
    );
  if (item.kind === 'worksheet') found.push(passage('withoutPrinter', item.data.withoutPrinter));
  if (item.kind === 'template') found.push(passage('useWhen', item.data.useWhen));
  if (item.kind === 'curriculum') {
    found.push(
      passage('forWhom', item.data.forWhom),
      passage('order', item.data.order),
      passage('movable', item.data.movable),
    );
    item.data.notes.forEach((text, index) => found.push(passage(`notes.${index}`, text)));
    item.data.sessions.forEach((stage, index) => {
      if (stage.between) found.push(passage(`sessions.${index}.between.try`, stage.between.try));
    });
  }
  return found;
}
