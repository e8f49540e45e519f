import type { Block } from '../document/tree.ts';
import type { ModuleItem } from '../kit.ts';
import type { StepPlan } from '../session/agenda.ts';
import { allBlocks, stringOf, within } from './blocks.ts';

/** A step as it is written. */
export interface WrittenStep {
  block: Block;
  title: string;
  /** Whether it belongs to the 20-minute version. */
  short: boolean;
}

/** Every step of a session in reading order, those of the 20-minute version included. */
export function writtenSteps(item: ModuleItem): WrittenStep[] {
  return [...allBlocks(item.body)]
    .filter(({ block }) => block.name === 'Step')
    .map(({ block, ancestors }) => ({
      block,
      title: stringOf(block, 'title') ?? '',
      short: within(ancestors, 'Short'),
    }));
}

/** The steps of the full session, breaks left out. */
export function plannedSteps(item: ModuleItem): StepPlan[] {
  return item.plan.filter((each): each is StepPlan => each.kind === 'step');
}

/** The first and last title of a stretch of a plan, for a sentence. */
export function stretch(item: ModuleItem, run: { from: number; to: number }): string {
  const title = (index: number): string => {
    const here = item.plan[index];
    return here?.title ?? (here?.kind === 'break' ? 'the break' : '');
  };
  return run.from === run.to ? `“${title(run.from)}”` : `“${title(run.from)}” to “${title(run.to)}”`;
}
