import type { BlockContext } from '../blocks/context.ts';
import { type Block, type Root, childrenOf } from '../kit/document/tree.ts';
import type { Item } from '../kit/kit.ts';
import type { View } from './web/view.ts';

/** What the blocks of an item, or of something like one, may ask, in the language it is written in. */
export function blockContext(item: Pick<Item, 'kind' | 'lang' | 'body'>, view: View): BlockContext {
  const starts = startsOf(item.body);
  const numbers = numbersOf(item.body);
  return {
    lang: item.lang,
    kind: item.kind,
    t: view.t,
    day: view.day,
    title: (kind, id) => view.shown(kind, id)?.item.data.title,
    term: view.term,
    source: view.source,
    slot: view.slot,
    fact: (slot) => view.fact(slot, item.lang),
    signpost: view.signpost,
    start: (block) => starts.get(block),
    number: (block) => numbers.get(block),
    own: (field) => ownWords(field, view),
    today: view.kit.today,
  };
}

/** What the branch has said of itself in branch.yaml, where it has. */
function ownWords(field: 'branch' | 'place' | 'contact' | 'imprint', view: View): string | undefined {
  const { organisation, place, contact, imprint } = view.kit.branch;
  if (field === 'contact')
    return contact === undefined
      ? undefined
      : view.list([contact.role, ...(contact.email === undefined ? [] : [contact.email])]);
  return { branch: organisation, place, imprint }[field];
}

function startsOf(root: Root): Map<Block, number> {
  const starts = new Map<Block, number>();
  const run = (nodes: ReturnType<typeof childrenOf>, from: number): number => {
    let minute = from;
    for (const node of nodes) {
      if (node.type !== 'block') continue;
      if (node.name === 'Short') run(node.children, 0);
      if (node.name !== 'Step' && node.name !== 'Break') continue;
      starts.set(node, minute);
      minute += Number(node.props.minutes ?? 0);
    }
    return minute;
  };
  run(root.children, 0);
  return starts;
}

function numbersOf(root: Root): Map<Block, number> {
  const numbers = new Map<Block, number>();
  const visit = (nodes: ReturnType<typeof childrenOf>): void => {
    for (const node of nodes) {
      if (node.type === 'block' && node.name === 'Question') numbers.set(node, numbers.size + 1);
      visit(childrenOf(node));
    }
  };
  visit(root.children);
  return numbers;
}
