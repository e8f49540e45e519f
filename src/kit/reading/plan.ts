import { breakBlock } from '../../blocks/break/props.ts';
import { step } from '../../blocks/step/props.ts';
import { childrenOf } from '../document/tree.ts';
import type { Block, Node, Root } from '../document/tree.ts';
import type { PlanItem } from '../session/agenda.ts';

/** The steps and breaks of a session in the order of the text: those of the whole, and those of its short version. */
export function planOf(body: Root): { plan: PlanItem[]; shortPlan: PlanItem[] } {
  const plan: PlanItem[] = [];
  const shortPlan: PlanItem[] = [];
  collect(body, plan);
  return { plan, shortPlan };

  function collect(node: Root | Node, into: PlanItem[]): void {
    for (const child of childrenOf(node)) {
      const item = child.type === 'block' ? planItem(child) : undefined;
      if (item) into.push(item);
      collect(child, child.type === 'block' && child.name === 'Short' ? shortPlan : into);
    }
  }
}

/** A block as an item of a plan; nothing where it is no step or break, or its attributes are wrong. */
function planItem(block: Block): PlanItem | undefined {
  const line = block.position?.line;
  if (block.name === 'Step') {
    const props = step.props.safeParse(block.props);
    if (!props.success) return undefined;
    return {
      kind: 'step',
      ...props.data,
      minMinutes: props.data.minMinutes ?? props.data.minutes,
      ...(line === undefined ? {} : { line }),
    };
  }
  if (block.name === 'Break') {
    const props = breakBlock.props.safeParse(block.props);
    if (!props.success) return undefined;
    return { kind: 'break', ...props.data, ...(line === undefined ? {} : { line }) };
  }
  return undefined;
}
